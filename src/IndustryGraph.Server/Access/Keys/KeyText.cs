using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace IndustryGraph.Server.Access.Keys;

/// <summary>Makes keys and their hashes.</summary>
internal static partial class KeyText
{
    // By it scanners of repositories and logs can tell a key that got lost.
    private const string Prefix = "igk_";

    private const int RandomBytes = 32;

    /// <summary>A new key: 256 random bits, as base64url after <c>igk_</c>.</summary>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>
    /// SHA-256. A key is random and so long that nobody can try all there are, which is what a slow hash with salt is for.
    /// </summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether it is the name of a key: 1 to 64 lower-case letters, digits and <c>. _ @ -</c>, the first a letter or digit.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{0,63}\\z")]
    private static partial Regex Name();
}
