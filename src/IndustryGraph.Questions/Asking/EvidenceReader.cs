using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What an answer is told with.</summary>
/// <param name="Names">Of everybody and every product that the findings mention.</param>
/// <param name="Sources">Of the claims that stand behind the relationships, by id.</param>
/// <param name="MoreSources">Whether there are more sources than are listed.</param>
internal sealed record Evidence(IReadOnlyDictionary<NodeId, string> Names, IReadOnlyList<Source> Sources, bool MoreSources);

/// <summary>Reads the names and sources behind findings, in three calls of the store.</summary>
internal static class EvidenceReader
{
    public static async ValueTask<Evidence> ReadAsync(IGraphStore store, Findings findings, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(findings);
        if (findings.Relationships.Count == 0)
        {
            return new Evidence(new Dictionary<NodeId, string>(), [], false);
        }

        string[] ids = [.. findings.Relationships
            .SelectMany(item => item.State.Products.Concat([item.Key.From, item.Key.To]))
            .Concat(findings.Paths?.Paths.SelectMany(path => path.Nodes) ?? [])
            .Select(id => id.Value)
            .Distinct()];
        var records = await store.GetAsync(ids, pin, cancellation);
        var names = ids.Zip(records).Where(pair => pair.Second is Node).ToDictionary(pair => new NodeId(pair.First), pair => ((Node)pair.Second!).Name);

        var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = [.. findings.Relationships.Select(item => item.Slug)], Standing = true };
        var claims = await store.FindClaimsAsync(query, pin, PageRequest.All, cancellation);
        string[] cited = [.. claims.SelectMany(page => page.Items).Where(claim => claim.Rank != Rank.Deprecated).Select(claim => claim.Source)
            .Distinct().Order().Select(id => id.Value)];
        var sources = await store.GetAsync([.. cited.Take(InquiryBounds.ListSize)], pin, cancellation);
        return new Evidence(names, [.. sources.OfType<Source>()], cited.Length > InquiryBounds.ListSize);
    }
}
