using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// By id, without making it. An id is from--type--to, and the hyphen comes before all letters and digits: the parts in turn
/// give its order.
/// </summary>
internal sealed class RelationshipIdOrder(GraphIndex index) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        if (x == y)
        {
            return 0;
        }

        ref var a = ref index.Relationships[x];
        ref var b = ref index.Relationships[y];
        var result = a.From == b.From ? 0 : index.Nodes.CompareIds(a.From, b.From);
        result = result != 0 || a.Type == b.Type ? result : Slug.Compare(a.Type.Slug(), b.Type.Slug());
        return result != 0 ? result : index.Nodes.CompareIds(a.To, b.To);
    }
}
