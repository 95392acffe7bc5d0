namespace IndustryGraph.Exchange;

/// <summary>
/// The keys that the rows of a file have used, as hashes of 64 bits: about 40 bytes a claim, whatever its length. Two
/// rows with one key and different content get a key each, in the order of the file.
/// </summary>
internal sealed class KeyBook
{
    private readonly Dictionary<ulong, int> _contents = [];

    /// <summary>The key of an assertion; null where the same assertion came before.</summary>
    public string? Take(string source, Assertion assertion)
    {
        var key = assertion.KeyOrDefault;
        var content = assertion.GetHashCode();
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? key : $"{key}-{number}";
            if (_contents.TryAdd(Hash(source, candidate), content))
            {
                return candidate;
            }

            if (_contents[Hash(source, candidate)] == content)
            {
                return null;
            }
        }
    }

    public bool Has(string source, string key) => _contents.ContainsKey(Hash(source, key));

    // FNV-1a (Fowler, Noll, Vo): 64 bits.
    private static ulong Hash(string source, string key)
    {
        var hash = 14695981039346656037;
        foreach (var letter in source)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        hash = (hash ^ '\n') * 1099511628211;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }
}
