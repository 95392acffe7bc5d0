using System.Collections.Concurrent;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The names of all nodes by folded text, by trigram, and by identifier. Names are only ever added.</summary>
internal sealed class NameIndex
{
    private readonly ChunkedList<NameEntry> _names = new();
    private readonly ConcurrentDictionary<string, Postings> _byText = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ulong, Postings> _byTrigram = new();
    private readonly ConcurrentDictionary<string, Postings> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _names.Count;

    public ref NameEntry this[int index] => ref _names[index];

    /// <summary>Adds those names of a version that no version before it bore.</summary>
    /// <param name="version">The version.</param>
    /// <param name="before">The versions before it.</param>
    public void Add(NodeVersion version, ReadOnlySpan<NodeVersion> before)
    {
        AddName(version, version.Node.Name, version.Folded, before);
        for (var i = 0; i < version.FoldedAliases.Length; i++)
        {
            if (version.PlaceOf(version.Node.Aliases[i]) == i + 1)
            {
                AddName(version, version.Node.Aliases[i], version.FoldedAliases[i], before);
            }
        }

        if (version.Node is Company company)
        {
            foreach (var identifier in company.Identifiers.Distinct())
            {
                AddIdentifier(version.Entry, identifier, before);
            }
        }
    }

    public ReadOnlySpan<int> ByText(string folded, int bound) => Below(_byText.GetValueOrDefault(folded), bound);

    public ReadOnlySpan<int> ByTrigram(ulong trigram, int bound) => Below(_byTrigram.GetValueOrDefault(trigram), bound);

    /// <param name="text"><c>scheme:value</c> or <c>value</c>.</param>
    /// <param name="bound">Entries below it only.</param>
    public ReadOnlySpan<int> ByIdentifier(string text, int bound) => Below(_byIdentifier.GetValueOrDefault(text), bound);

    private static ReadOnlySpan<int> Below(Postings? postings, int bound) =>
        postings is null ? [] : postings.Below(bound);

    private void AddName(NodeVersion version, string name, string folded, ReadOnlySpan<NodeVersion> before)
    {
        foreach (var earlier in before)
        {
            if (earlier.PlaceOf(name) >= 0)
            {
                return;
            }
        }

        var trigrams = Trigrams.Of(folded);
        var entry = _names.Add(new NameEntry(version.Entry, name, trigrams.Length));
        _byText.GetOrAdd(folded, _ => new Postings()).Add(entry);
        foreach (var trigram in trigrams)
        {
            _byTrigram.GetOrAdd(trigram, _ => new Postings()).Add(entry);
        }
    }

    private void AddIdentifier(NodeEntry node, Identifier identifier, ReadOnlySpan<NodeVersion> before)
    {
        foreach (var earlier in before)
        {
            if (((Company)earlier.Node).Identifiers.Contains(identifier))
            {
                return;
            }
        }

        var text = identifier.Scheme + ":" + identifier.Value;
        var entry = _names.Add(new NameEntry(node, text, 0));
        _byIdentifier.GetOrAdd(text, _ => new Postings()).Add(entry);
        if (!string.Equals(text, identifier.Value, StringComparison.OrdinalIgnoreCase))
        {
            _byIdentifier.GetOrAdd(identifier.Value, _ => new Postings()).Add(entry);
        }
    }
}
