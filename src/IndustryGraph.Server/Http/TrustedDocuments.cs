using System.Security.Cryptography;
using System.Text.RegularExpressions;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Http;

/// <summary>Documents that can be asked for by the SHA-256 of their text.</summary>
public sealed partial class TrustedDocuments
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byHash;

    private TrustedDocuments(Dictionary<string, ReadOnlyMemory<byte>> byHash, bool only)
    {
        _byHash = byHash;
        Only = only;
    }

    /// <summary>Whether nothing else runs.</summary>
    public bool Only { get; }

    public int Count => _byHash.Count;

    /// <summary>Those that the settings name; null where they name none.</summary>
    /// <exception cref="CommandFailure">They cannot be read.</exception>
    internal static TrustedDocuments? Of(ServerSettings settings)
    {
        if (settings.TrustedDirectory is not { } directory)
            return null;
        try
        {
            return Read(directory, settings.TrustedOnly);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"the trusted documents cannot be read: {failure.Message}");
        }
    }

    /// <summary>
    /// Reads the files <c>*.graphql</c> of a directory and those below it, once. A file may have any name; one that is
    /// named by a SHA-256 must have that hash.
    /// </summary>
    /// <exception cref="IOException">They cannot be read, or one is not what its name says.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be read.</exception>
    public static TrustedDocuments Read(string directory, bool only)
    {
        var byHash = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var file in Directory.EnumerateFiles(directory, "*.graphql", SearchOption.AllDirectories))
        {
            var text = File.ReadAllBytes(file);
            var hash = HashOf(text);
            var name = Path.GetFileNameWithoutExtension(file);
            if (Hash().IsMatch(name) && !name.Equals(hash, StringComparison.OrdinalIgnoreCase))
                throw new IOException($"{file} has the SHA-256 {hash}.");
            byHash[hash] = text;
        }

        return new TrustedDocuments(byHash, only);
    }

    /// <summary>The document of a hash in lower-case hexadecimal; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Find(string hash)
    {
        // A conditional expression would take null for an empty document.
        if (_byHash.TryGetValue(hash, out var text))
            return text;
        return null;
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));

    [GeneratedRegex("^[0-9a-fA-F]{64}$")]
    private static partial Regex Hash();
}
