using IndustryGraph.Storage;

namespace IndustryGraph.Bench.Generator;

/// <summary>A graph as change sets of bounded size: its nodes, then its claims.</summary>
internal static class Batches
{
    public const int Size = 20_000;

    public static IEnumerable<ChangeSet> Of(SupplyGraph graph)
    {
        var products = Enumerable.Range(0, SupplyGraph.Products).Select(Records.ProductOf);
        yield return new ChangeSet { Nodes = [.. products, .. Enumerable.Range(0, graph.Sources).Select(Records.SourceOf)] };
        var ids = new Model.NodeId[graph.Companies];
        foreach (var companies in Enumerable.Range(0, graph.Companies).Chunk(Size))
        {
            var nodes = companies.Select(Records.CompanyOf).ToArray();
            for (var i = 0; i < nodes.Length; i++)
            {
                ids[companies[i]] = nodes[i].Id;
            }

            yield return new ChangeSet { Nodes = nodes };
        }

        foreach (var deals in graph.Deals().Chunk(Size))
        {
            yield return new ChangeSet { Claims = [.. deals.Select(deal => Records.ClaimOf(deal, ids[deal.From], ids[deal.To]))] };
        }
    }
}
