using System.Security.Cryptography;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Access.Keys;

/// <summary>The keys that are taken, as the file has them at the moment. Safe for use by many threads at once.</summary>
/// <param name="file">Null where there is none.</param>
/// <param name="log">Told where the file cannot be read; no key of it is taken then.</param>
internal sealed class KeyRing(KeyFile? file, TimeProvider time, ILogger log)
{
    private readonly Lock _reading = new();
    private volatile Held _held = new(default, []);

    /// <summary>The key in force that the text is; null where it is none. Every key is compared, each in constant time.</summary>
    public AccessKey? Find(string text)
    {
        var hash = KeyText.HashOf(text);
        AccessKey? found = null;
        foreach (var (kept, key) in Current())
        {
            found = CryptographicOperations.FixedTimeEquals(kept, hash) ? key : found;
        }

        return found is not null && found.IsInForce(time.GetUtcNow()) ? found : null;
    }

    /// <summary>Whether a key is still taken.</summary>
    public bool Holds(AccessKey key) =>
        key.IsInForce(time.GetUtcNow()) && Current().Any(held => held.Key.Hash == key.Hash && held.Key.IsInForce(time.GetUtcNow()));

    private (byte[] Hash, AccessKey Key)[] Current()
    {
        if (file is null)
        {
            return [];
        }

        var stamp = file.Stamp();
        if (stamp == _held.Stamp)
        {
            return _held.Keys;
        }

        lock (_reading)
        {
            if (stamp != _held.Stamp)
            {
                _held = new Held(stamp, Read(file));
            }

            return _held.Keys;
        }
    }

    private (byte[] Hash, AccessKey Key)[] Read(KeyFile from)
    {
        try
        {
            return [.. from.Read().Select(key => (Convert.FromHexString(key.Hash), key))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            // Who can be told from nobody is nobody: better no key than one that was revoked.
            ServerLog.KeysUnreadable(log, from.Path, failure);
            return [];
        }
    }

    private sealed record Held((DateTime WrittenAt, long Length) Stamp, (byte[] Hash, AccessKey Key)[] Keys);
}
