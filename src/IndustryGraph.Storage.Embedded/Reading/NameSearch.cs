using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Nodes that may be meant by texts.</summary>
internal sealed class NameSearch(Snapshot snapshot, Pin pin, NameQuery query)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly int _commit = snapshot.PinOf(pin).Commit;

    public IReadOnlyList<NameCandidate>[] Run(CancellationToken cancellation)
    {
        var found = new IReadOnlyList<NameCandidate>[query.Texts.Count];
        using var shared = query.Match == NameMatch.Similar ? SharedTrigrams.Rent(snapshot.Names) : null;
        for (var i = 0; i < found.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            found[i] = query.Match switch
            {
                NameMatch.Exact => Exact([.. _index.Names.ByText(NameFolding.Fold(query.Texts[i]), snapshot.Names)]),
                NameMatch.Identifier => Exact(_index.Names.ByIdentifier(query.Texts[i], snapshot.Names)),
                _ => Similar(NameFolding.Fold(query.Texts[i]), shared!),
            };
        }

        return found;
    }

    private List<NameCandidate> Exact(ReadOnlySpan<int> names)
    {
        var hits = new List<NameHit>();
        foreach (var name in names)
        {
            if (HitOf(name, 1) is { } hit)
            {
                hits.Add(hit);
            }
        }

        return Best(hits);
    }

    private List<NameCandidate> Similar(string folded, SharedTrigrams shared)
    {
        var trigrams = Trigrams.Of(folded);
        foreach (var trigram in trigrams)
        {
            shared.Count(_index.Names.ByTrigram(trigram, snapshot.Names));
        }

        // A name that shares s of the a trigrams of the text is at most 2s / (a + s) like it, so those that share most are
        // looked at first, and the rest not at all once enough are likelier.
        var likest = new LikestNames(query.Limit);
        foreach (var name in shared.MostFirst(trigrams.Length))
        {
            if (Trigrams.Dice(shared[name], trigrams.Length, shared[name]) < likest.Threshold)
            {
                break;
            }

            var likeness = Trigrams.Dice(shared[name], trigrams.Length, _index.Names[name].Trigrams);
            if (likeness >= likest.Threshold && HitOf(name, likeness) is { } hit)
            {
                likest.Add(hit);
            }
        }

        shared.Clear();
        return Best([.. likest.Hits]);
    }

    private NameHit? HitOf(int name, double likeness)
    {
        var entry = _index.Names[name];
        if (!query.Kinds.Contains(entry.Node.Kind)
            || entry.Node.At(_commit) is not { } version
            || _index.Redirects.Target(version.Node.Slug, _commit) is not null)
        {
            return null;
        }

        var place = query.Match == NameMatch.Identifier ? IdentifierPlaceOf(version, entry.Text) : version.PlaceOf(entry.Text);
        return place < 0 ? null : new NameHit(version, entry.Text, likeness, place);
    }

    private static int IdentifierPlaceOf(NodeVersion version, string text)
    {
        var identifiers = ((Company)version.Node).Identifiers;
        for (var i = 0; i < identifiers.Count; i++)
        {
            if (text == identifiers[i].Scheme + ":" + identifiers[i].Value)
            {
                return i;
            }
        }

        return -1;
    }

    private List<NameCandidate> Best(List<NameHit> hits)
    {
        hits.Sort();
        var nodes = new HashSet<NodeEntry>();
        return [.. hits
            .Where(hit => nodes.Add(hit.Version.Entry))
            .Take(query.Limit)
            .Select(hit => new NameCandidate(hit.Version.Node, hit.Text))];
    }
}
