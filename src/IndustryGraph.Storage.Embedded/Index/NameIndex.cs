using System.Collections.Concurrent;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The names of all nodes by folded text, by trigram, and by identifier. Names are only ever added.</summary>
internal sealed class NameIndex
{
    private readonly ChunkedList<NameEntry> _names = new();
    private readonly HashIndex _byText;
    private readonly ConcurrentDictionary<ulong, Postings> _byTrigram = new();
    private readonly ConcurrentDictionary<string, Postings> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);

    public NameIndex() => _byText = new HashIndex(name => _names[name].Hash);

    public int Count => _names.Count;

    public ref NameEntry this[int index] => ref _names[index];

    /// <summary>Adds those names of a version that no version before it bore.</summary>
    public void Add(NodeVersion version)
    {
        AddName(version, version.Node.Name, version.Folded);
        for (var i = 0; i < version.FoldedAliases.Length; i++)
        {
            if (version.PlaceOf(version.Node.Aliases[i]) == i + 1)
            {
                AddName(version, version.Node.Aliases[i], version.FoldedAliases[i]);
            }
        }

        if (version.Node is Company company)
        {
            foreach (var identifier in company.Identifiers.Distinct())
            {
                AddIdentifier(version, identifier);
            }
        }
    }

    /// <summary>The names that fold to a text, ascending.</summary>
    public List<int> ByText(string folded, int bound)
    {
        var found = new List<int>();
        for (var name = _byText.Find(new Key(_names, folded)); name >= 0; name = _names[name].Previous)
        {
            if (name < bound)
            {
                found.Add(name);
            }
        }

        found.Reverse();
        return found;
    }


    public ReadOnlySpan<int> ByTrigram(ulong trigram, int bound) => Below(_byTrigram.GetValueOrDefault(trigram), bound);

    /// <param name="text"><c>scheme:value</c> or <c>value</c>.</param>
    /// <param name="bound">Entries below it only.</param>
    public ReadOnlySpan<int> ByIdentifier(string text, int bound) => Below(_byIdentifier.GetValueOrDefault(text), bound);

    private static ReadOnlySpan<int> Below(Postings? postings, int bound) =>
        postings is null ? [] : postings.Below(bound);

    private void AddName(NodeVersion version, string name, string folded)
    {
        for (var earlier = version.Before; earlier is not null; earlier = earlier.Before)
        {
            if (earlier.PlaceOf(name) >= 0)
            {
                return;
            }
        }

        var trigrams = Trigrams.Of(folded);
        var before = _byText.Find(new Key(_names, folded));
        var entry = _names.Add(new NameEntry(version.Entry, name, trigrams.Length, (uint)string.GetHashCode(folded), before));
        if (before < 0)
        {
            _byText.Add(entry);
        }
        else
        {
            _byText.Replace(before, entry);
        }

        foreach (var trigram in trigrams)
        {
            _byTrigram.GetOrAdd(trigram, _ => new Postings()).Add(entry);
        }
    }

    private void AddIdentifier(NodeVersion version, Identifier identifier)
    {
        for (var earlier = version.Before; earlier is not null; earlier = earlier.Before)
        {
            if (((Company)earlier.Node).Identifiers.Contains(identifier))
            {
                return;
            }
        }

        var text = identifier.Scheme + ":" + identifier.Value;
        var entry = _names.Add(new NameEntry(version.Entry, text, 0, 0, -1));
        _byIdentifier.GetOrAdd(text, _ => new Postings()).Add(entry);
        if (!string.Equals(text, identifier.Value, StringComparison.OrdinalIgnoreCase))
        {
            _byIdentifier.GetOrAdd(identifier.Value, _ => new Postings()).Add(entry);
        }
    }

    private readonly struct Key(ChunkedList<NameEntry> names, string folded) : IHashKey
    {
        public uint Hash => (uint)string.GetHashCode(folded);

        public bool IsOf(int item) => names[item].Hash == Hash && NameFolding.Fold(names[item].Text) == folded;
    }
}
