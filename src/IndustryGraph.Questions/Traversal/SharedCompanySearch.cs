using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Finds whom at least two of several companies depend on, or supply, over several tiers.</summary>
public sealed class SharedCompanySearch(IGraphStore store, RelationshipCriteria criteria, Pin pin, WalkBounds bounds)
{
    /// <param name="of">Slugs of companies; two that answer as one count once.</param>
    /// <param name="direction">Up to suppliers or down to customers.</param>
    /// <param name="maxTiers">How many tiers are walked, at least 1.</param>
    /// <param name="cancellation">Stops the walks.</param>
    /// <returns>A fault where a slug names no company, or all of them name fewer than two.</returns>
    public async ValueTask<Answer<SharedCompanies>> FindAsync(
        IReadOnlyList<string> of, Direction direction, int maxTiers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        var records = await store.GetAsync(of, pin, cancellation);
        for (var i = 0; i < of.Count; i++)
        {
            if (records[i] is not Company)
            {
                return Fault.NotFound(of[i], "company");
            }
        }

        var roots = records.Cast<Company>().DistinctBy(company => company.Id).ToList();
        if (roots.Count < 2)
        {
            return Fault.BadValue("of names at least two different companies; nothing is common to one.");
        }

        // The bound on nodes is for the whole question.
        var walk = new SupplyTreeWalk(store, criteria, null, pin, bounds with { MaxNodes = Math.Max(1, bounds.MaxNodes / roots.Count) });
        var trees = await walk.WalkAsync([.. roots.Select(root => root.Id)], direction, maxTiers, cancellation);
        var reached = roots.Zip(trees).SelectMany(pair => pair.Second.Members.Select(member => (Root: pair.First, Member: member))).ToList();
        var shared = reached
            .GroupBy(item => item.Member.Company.Id)
            .Where(group => group.Skip(1).Any())
            .Select(group => new SharedCompany(
                group.First().Member.Company,
                [.. group.Select(item => item.Root)],
                [.. group.Select(item => item.Member.Via).DistinctBy(via => via.Id)]))
            .OrderByDescending(item => item.Of.Count)
            .ThenBy(item => item.Company, CompanyNameOrder.Instance)
            .ToList();
        var explored = reached.Select(item => item.Member.Company.Id).Union(roots.Select(root => root.Id)).Count();
        return new SharedCompanies(shared, explored, trees.Max(tree => tree.Truncated));
    }
}
