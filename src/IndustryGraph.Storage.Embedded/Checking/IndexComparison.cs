using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Holds the index that was kept up to date against one that was read anew from the file.</summary>
internal sealed class IndexComparison(GraphIndex live, GraphIndex fresh, List<Finding> findings)
{
    public void Run()
    {
        if (live.Nodes.Count != fresh.Nodes.Count || live.Claims.Count != fresh.Claims.Count
            || live.Relationships.Count != fresh.Relationships.Count || live.Facts.Count != fresh.Facts.Count
            || live.Redirects.Count != fresh.Redirects.Count || live.Moves.Count != fresh.Moves.Count)
        {
            findings.Add(new Finding("file", "The index and the file do not hold the same number of records."));
            return;
        }

        for (var commit = 1; commit <= fresh.Commits.Last; commit++)
        {
            Same(live.Commits[commit], fresh.Commits[commit], $"commit {commit}", "instant");
        }

        for (var node = 0; node < fresh.Nodes.Count; node++)
        {
            CompareNode(live.Nodes[node], fresh.Nodes[node]);
        }

        for (var claim = 0; claim < fresh.Claims.Count; claim++)
        {
            CompareClaim(claim);
        }

        for (var relationship = 0; relationship < fresh.Relationships.Count; relationship++)
        {
            var slug = fresh.KeyOf(relationship).Slug;
            Same(live.KeyOf(relationship).Slug, slug, slug, "key");
            var expected = fresh.RectanglesOf(relationship, openOnly: false).Select(item => item.Rectangle).ToHashSet();
            var actual = live.RectanglesOf(relationship, openOnly: false).Select(item => item.Rectangle).ToHashSet();
            Same(true, expected.SetEquals(actual), slug, "states");
        }

        for (var fact = 0; fact < fresh.Facts.Count; fact++)
        {
            var (entry, slug) = (fresh.Facts[fact], fresh.Facts[fact].Slug);
            Same(live.Facts[fact].Key, entry.Key, slug, "key");
            Same(true, fresh.RectanglesOf(entry).ToHashSet().SetEquals(live.RectanglesOf(live.Facts[fact])), slug, "states");
        }
    }

    private void CompareNode(NodeEntry one, NodeEntry other)
    {
        var slug = other.Id.Value;
        Same(one.Id, other.Id, slug, "id");
        var (left, right) = (one.Versions.Select(item => (item.Commit, item.Node)), other.Versions.Select(item => (item.Commit, item.Node)));
        Same(true, left.SequenceEqual(right), slug, "versions");
        Same(
            true,
            LinkSides.All.All(side => LinksOf(live, side, one.Index).SequenceEqual(LinksOf(fresh, side, other.Index)))
                && one.Facts.Below(int.MaxValue).SequenceEqual(other.Facts.Below(int.MaxValue))
                && one.Recorded.Below(int.MaxValue).SequenceEqual(other.Recorded.Below(int.MaxValue)),
            slug,
            "relationships, facts or claims");
        for (var commit = 1; commit <= fresh.Commits.Last && fresh.Redirects.Count > 0; commit++)
        {
            Same(live.Redirects.Target(slug, commit), fresh.Redirects.Target(slug, commit), slug, "redirect");
        }
    }

    private static IEnumerable<(int Relationship, int Other, RelationshipType Type)> LinksOf(GraphIndex index, LinkSide side, int node)
    {
        Link[] links = [.. index.Links!.Of(side, node), .. index.Links.AddedTo(side, node, int.MaxValue)];
        return links.Select(link => (link.Relationship, link.Other, link.Type));
    }

    private void CompareClaim(int claim)
    {
        var slug = fresh.ClaimIdOf(claim).Value;
        Same(live.ClaimIdOf(claim).Value, slug, slug, "id");
        ref var one = ref live.Claims[claim];
        ref var other = ref fresh.Claims[claim];
        Same((one.Source, one.Subject, one.KnownFrom, one.KnownTo), (other.Source, other.Subject, other.KnownFrom, other.KnownTo), slug, "row");
        Same(true, live.Moves.Of(claim).SequenceEqual(fresh.Moves.Of(claim)), slug, "moves");
    }

    private void Same<T>(T one, T other, string where, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(one, other))
        {
            findings.Add(new Finding(where, $"Its {what} in the index is not that of the file."));
        }
    }
}
