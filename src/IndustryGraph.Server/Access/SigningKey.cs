using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace IndustryGraph.Server.Access;

/// <summary>The public key that tokens are checked with.</summary>
internal static class SigningKey
{
    /// <summary>A key, or what is wrong with the file.</summary>
    public static (SecurityKey? Key, string? Problem) Read(string path)
    {
        try
        {
            var pem = File.ReadAllText(path);
            if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            {
                return (null, $"{path} holds a private key; this server checks tokens and needs the public one.");
            }

            SecurityKey? key = TryRsa(pem);
            key ??= TryEcdsa(pem);
            return (key, key is null ? $"{path} holds no public key of RSA or ECDSA in PEM." : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message);
        }
    }

    private static RsaSecurityKey? TryRsa(string pem)
    {
        var rsa = RSA.Create();
        return TryImport(rsa, pem) ? new RsaSecurityKey(rsa) : null;
    }

    private static ECDsaSecurityKey? TryEcdsa(string pem)
    {
        var ecdsa = ECDsa.Create();
        return TryImport(ecdsa, pem) ? new ECDsaSecurityKey(ecdsa) : null;
    }

    private static bool TryImport(AsymmetricAlgorithm algorithm, string pem)
    {
        try
        {
            algorithm.ImportFromPem(pem);
            return true;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            algorithm.Dispose();
            return false;
        }
    }
}
