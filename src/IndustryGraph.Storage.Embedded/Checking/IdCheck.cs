using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Holds ids against what they are minted from, and looks every record up by its own.</summary>
internal sealed class IdCheck(GraphIndex index, List<Finding> findings)
{
    public void Run()
    {
        var seen = new HashSet<string>();
        for (var node = 0; node < index.Nodes.Count; node++)
        {
            var entry = index.Nodes[node];
            Require(Slug.IsValid(entry.Id.Value) && seen.Add(entry.Id.Value), entry.Id.Value, "It is no id of a node, or of two.");
            Require(index.Nodes.Find(entry.Id.Value) == entry, entry.Id.Value, "It is not found by its id.");
            foreach (var version in entry.Versions)
            {
                Require(version.Node.Id == entry.Id && version.Node.Kind == entry.Kind, entry.Id.Value, "A version is of another node.");
            }
        }

        for (var claim = 0; claim < index.Claims.Count; claim++)
        {
            var id = index.ClaimIdOf(claim);
            Require(seen.Add(id.Value), id.Value, "Two records bear this id.");
            Require(index.Find(id) == claim, id.Value, "It is not found by its id.");
            Require(index.Nodes[index.Claims[claim].Source].Kind == NodeKind.Source, id.Value, "Its source is none.");
        }

        for (var relationship = 0; relationship < index.Relationships.Count; relationship++)
        {
            var key = index.KeyOf(relationship);
            Require(seen.Add(key.Slug), key.Slug, "Two records bear this id.");
            Require(index.Find(key.Id) == relationship, key.Slug, "It is not found by its id.");
            ref var row = ref index.Relationships[relationship];
            Require(index.Nodes[row.From].Id == key.From && key.From != key.To, key.Slug, "Its ends stand the wrong way, or are one.");
        }

        for (var fact = 0; fact < index.Facts.Count; fact++)
        {
            var entry = index.Facts[fact];
            Require(seen.Add(entry.Slug) && index.Facts.Find(entry.Slug) == entry, entry.Slug, "It is not found by its id, or two are.");
            Require(index.Nodes[entry.Entity].Id == entry.Key.Entity, entry.Slug, "It hangs on another entity.");
        }
    }

    private void Require(bool holds, string where, string what)
    {
        if (!holds)
        {
            findings.Add(new Finding(where, what));
        }
    }
}
