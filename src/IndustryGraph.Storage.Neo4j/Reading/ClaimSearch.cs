using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Pages of claims: of subjects, entities and sources, or over the whole graph.</summary>
internal static class ClaimSearch
{
    private const string Wanted = "claim.knownFrom <= $known AND ($closed OR $known < claim.knownTo)";

    private static readonly string Rest =
        $$"""
        WITH claim ORDER BY claim.knownFrom, claim.id
        WITH collect([claim]) AS list
        WITH list, size(list) AS others
        {{Fragments.Page("properties(x[0])")}}
        """;

    private static readonly string OfSource = Anchored($"<-[:STATED_BY]-(claim:Claim) WHERE {Wanted}");

    private static readonly string OfEntity = Anchored($"<-[about:ABOUT]-(claim:Claim) WHERE {Fragments.IsKnown("about")} AND {Wanted}");

    private static readonly string Whole =
        $$"""
        MATCH (claim:Claim) WHERE {{Wanted}}
        {{Rest}}, 0 AS place
        """;

    // The rule of the best claim is the model's. One subject has few claims, so all of them are fetched, and ordered here.
    private static readonly string OfSubject =
        $$"""
        UNWIND range(0, size($anchors) - 1) AS place
        WITH place, $anchors[place] AS subject
        MATCH (claim:Claim)-[about:ABOUT]->()
        WHERE about.subject = subject AND {{Fragments.IsKnown("about")}} AND {{Wanted}}
        MATCH (claim)-[:STATED_BY]->()-[:VERSION]->(source:Version) WHERE {{Fragments.IsKnown("source")}}
        RETURN place, properties(claim) AS claim, source.tier AS tier, source.originKey AS originKey
        """;

    public static Task<Page<Claim>[]> RunAsync(
        PinnedReader reader, ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["closed"] = query.IncludeClosed };
        Claim Read(object item) => ClaimProperties.ReadAt(new Properties(Rows.As<Dictionary<string, object>>(item, "claim")), pin.KnownAt);
        if (query.Anchors is null)
        {
            parameters["page"] = Pages.ParametersOf(page);
            return reader.ReadAsync(pin, Whole, parameters, rows => Pages.ReadAll(rows, 1, page, Read), cancellation);
        }

        parameters["anchors"] = query.Anchors;
        if (query.Anchor == ClaimAnchor.Subject)
        {
            return OfSubjectsAsync(reader, query, parameters, pin, page, cancellation);
        }

        parameters["page"] = Pages.ParametersOf(page);
        return reader.ReadAsync(
            pin,
            query.Anchor == ClaimAnchor.Source ? OfSource : OfEntity,
            parameters,
            rows => Pages.ReadAll(rows, query.Anchors.Count, page, Read),
            cancellation);
    }

    private static async Task<Page<Claim>[]> OfSubjectsAsync(
        PinnedReader reader, ClaimQuery query, Dictionary<string, object?> parameters, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var subjects = await reader.ReadAsync(pin, OfSubject, parameters, rows => Evidences(rows, query.Anchors!.Count, pin), cancellation).ConfigureAwait(false);
        return Array.ConvertAll(subjects, evidences =>
        {
            var list = query.Standing ? Standing(evidences, pin) : [.. evidences];
            list.Sort(BestClaimOrder.Instance);
            return Pages.Cut(list.ConvertAll(item => item.Claim), claim => claim.Slug, page);
        });
    }

    private static (List<Evidence>[] Result, int Size) Evidences(List<IRecord> rows, int count, Pin pin)
    {
        var subjects = new List<Evidence>[count];
        for (var i = 0; i < count; i++)
        {
            subjects[i] = [];
        }

        foreach (var row in rows)
        {
            var claim = ClaimProperties.ReadAt(row.Map("claim"), pin.KnownAt);
            subjects[row.Number("place")].Add(new Evidence(claim, TierOf(row.Text("tier")), row.Text("originKey")));
        }

        return (subjects, count + rows.Count);
    }

    private static SourceTier TierOf(string name) => EnumNames<SourceTier>.Read(System.Text.Encoding.UTF8.GetBytes(name));

    // Those that hold on the day; where none does, those that have lapsed. Neither closed nor deprecated ones stand.
    private static List<Evidence> Standing(List<Evidence> evidences, Pin pin)
    {
        var able = evidences.FindAll(item => item.Claim.IsKnownAt(pin.KnownAt) && item.Claim.Rank != Rank.Deprecated);
        var holding = able.FindAll(item => item.Claim.HoldsAt(pin));
        return holding.Count > 0 ? holding : able.FindAll(item => item.Claim.HoldsTo < pin.ValidAt);
    }

    private static string Anchored(string match) =>
        $$"""
        UNWIND range(0, size($anchors) - 1) AS place
        CALL {
        WITH place
        MATCH (:Record {id: $anchors[place]}){{match}}
        {{Rest}}
        }
        RETURN place, total, others, previous, next, items
        """;
}
