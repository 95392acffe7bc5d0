using System.Text.Json;
using System.Text.Json.Serialization;
using IndustryGraph.Api;

namespace IndustryGraph.Server.Access.Keys;

/// <summary>The file that the keys are kept in, readable by its owner alone. docs/security.md says what is in it.</summary>
internal sealed class KeyFile(string path)
{
    /// <summary>Its name in a data directory.</summary>
    public const string Name = "keys.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter<Role>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public string Path => path;

    /// <summary>Changes with every change of the file; default where there is none.</summary>
    public (DateTime WrittenAt, long Length) Stamp()
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <summary>Empty where there is no file.</summary>
    /// <exception cref="IOException">It cannot be read, or is no file of keys.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public IReadOnlyList<AccessKey> Read()
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path), Json)?.Keys
                ?? throw new IOException($"{path} holds no list of keys.");
            return kept.All(key => key is { Name: not null, Hash.Length: 64 } && Enum.IsDefined(key.Role))
                ? kept
                : throw new IOException($"{path} has a key without name, role or hash.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException failure)
        {
            throw new IOException($"{path} is no file of keys: {failure.Message}", failure);
        }
    }

    /// <summary>Puts other keys in place of those that are there; of two who do so at once, one is refused.</summary>
    /// <exception cref="IOException">It cannot be written, or somebody else is at it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Change(Func<IReadOnlyList<AccessKey>, IReadOnlyList<AccessKey>> change)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        using var turn = Open(path + ".lock", FileMode.OpenOrCreate);
        var keys = change(Read());
        // A reader sees the keys before or after, and nothing in between.
        var next = path + ".new";
        File.Delete(next);
        using (var file = Open(next, FileMode.CreateNew))
        {
            JsonSerializer.Serialize(file, new Kept(keys), Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    private sealed record Kept(IReadOnlyList<AccessKey> Keys);
}
