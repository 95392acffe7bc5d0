using IndustryGraph.Api;
using IndustryGraph.Server.Access.Keys;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>A file of keys in a directory of its own.</summary>
internal sealed class TestKeys : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("industrygraph-keys-");

    public TestKeys() => File = new KeyFile(System.IO.Path.Combine(_directory.FullName, KeyFile.Name));

    public KeyFile File { get; }

    public string Path => File.Path;

    /// <summary>Makes a key and tells it.</summary>
    public string Add(string name, Role role, DateTimeOffset? expires = null)
    {
        var text = KeyText.Make();
        File.Change(keys => [.. keys, new AccessKey(name, role, Convert.ToHexStringLower(KeyText.HashOf(text)), DateTimeOffset.UnixEpoch, expires, null)]);
        return text;
    }

    public void Revoke(string name) => File.Change(keys =>
        [.. keys.Select(key => key.Name == name ? key with { RevokedAt = DateTimeOffset.UnixEpoch.AddDays(1) } : key)]);

    public void Dispose() => _directory.Delete(recursive: true);
}
