using System.Collections.Frozen;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// What could take the place of what companies lose: other suppliers they have already, and deals in the making. Only
/// types, stages and the trust in sources are taken from the question's filter, for a replacement may come from anywhere.
/// Neither what drops out nor a supplier whose relationships are lost replaces anything. A supplier that is itself hit
/// elsewhere does; it is listed as hit too.
/// </summary>
internal sealed class ReplacementReader(IGraphStore store, RelationshipCriteria criteria, Pin pin)
{
    private static readonly IReadOnlySet<Stage> InTheMaking = new[] { Stage.Talks, Stage.Mou, Stage.Signed }.ToFrozenSet();

    /// <summary>Four calls of the store at most, and one for each level of the tree of products.</summary>
    public async ValueTask<IReadOnlyList<AffectedCompany>> ReadAsync(
        IReadOnlyList<(Company Company, int Tier, List<Relationship> Lost)> hits, RemovedRecords removed, CancellationToken cancellation)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var relied = criteria.Stages ?? FilterScope.FirmFlow.DefaultStages;
        var query = new RelationshipQuery(new RelationshipCriteria
        {
            Types = criteria.Types,
            Stages = relied.Union(InTheMaking).ToFrozenSet(),
            MinConfidence = criteria.MinConfidence,
            Tiers = criteria.Tiers,
        })
        {
            Anchors = [.. hits.Select(hit => hit.Company.Id)],
            End = AnchorEnd.To,
        };
        var supplies = await store.FindRelationshipsAsync(query, pin, PageRequest.All, cancellation);
        var cover = await SupplyCover.ReadAsync(store, hits.SelectMany(hit => hit.Lost), pin, cancellation);
        var removedCompanies = removed.Companies.Select(company => company.Id).ToHashSet();
        var removedRelationships = removed.Relationships.Select(relationship => relationship.Id).ToHashSet();
        var replacements = hits.Select((hit, i) =>
        {
            var lost = hit.Lost.Select(relationship => relationship.Key.From).ToHashSet();
            var others = supplies[i].Items
                .Where(item => !lost.Contains(item.Key.From) && !removedCompanies.Contains(item.Key.From) && !removedRelationships.Contains(item.Id))
                .ToList();
            return new Replacements(hit.Lost, others, relied, cover);
        }).ToList();

        NodeId[] suppliers = [.. replacements.SelectMany(item => item.Alternatives).Distinct()];
        var records = await store.GetAsync([.. suppliers.Select(id => id.Value)], pin, cancellation);
        var companies = suppliers.Zip(records).ToDictionary(pair => pair.First, pair => pair.Second as Company);
        return [.. hits.Zip(replacements, (hit, found) => new AffectedCompany(
            hit.Company,
            hit.Tier,
            hit.Lost,
            found.SoleSource,
            [.. found.Alternatives.Select(id => companies[id]).OfType<Company>().Order(CompanyNameOrder.Instance)],
            found.Pending))];
    }

    private sealed class Replacements
    {
        public Replacements(List<Relationship> lost, List<Relationship> others, IReadOnlySet<Stage> relied, SupplyCover cover)
        {
            var alternatives = new HashSet<NodeId>();
            var pending = new Dictionary<RelationshipId, Relationship>();
            foreach (var supply in lost.SelectMany(Supply.Of).Distinct())
            {
                var bringing = others.Where(relationship => cover.Brings(relationship, supply)).ToList();
                var firm = bringing.Where(relationship => relied.Contains(relationship.State.Stage)).Select(relationship => relationship.Key.From).ToList();
                SoleSource |= firm.Count == 0;
                alternatives.UnionWith(firm);
                foreach (var deal in bringing.Where(relationship => !relied.Contains(relationship.State.Stage)))
                {
                    pending[deal.Id] = deal;
                }
            }

            Alternatives = alternatives;
            Pending = [.. pending.Values.OrderBy(relationship => relationship.Id)];
        }

        public bool SoleSource { get; }

        public IReadOnlyCollection<NodeId> Alternatives { get; }

        public IReadOnlyList<Relationship> Pending { get; }
    }
}
