using FsCheck;
using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

/// <summary>Generators of claims, over so few values that they tie and contradict each other all the time.</summary>
internal static class Claims
{
    public static readonly RelationshipKey Relationship = new(RelationshipType.Owns, new NodeId("a"), new NodeId("b"));
    public static readonly FactKey Fact = new(new NodeId("a"), FactKind.Target, "cars");

    private static readonly string?[] Dates = [null, null, "2023", "2024", "2024-H1", "2024-06", "2024-06-30", "2024-07-01", "2023/2024", "2025"];

    private static Gen<PartialDate?> Date => Gen.Elements(Dates).Select(text => text is null ? (PartialDate?)null : PartialDate.Parse(text));

    /// <summary>A claim, ever known, that holds on some day.</summary>
    public static Gen<Claim> About(ClaimSubject subject) =>
        from id in Gen.Choose(1, 1000)
        from stage in Gen.Elements(Enum.GetValues<Stage>())
        from announced in Date
        from start in Date
        from end in Date
        from rank in Gen.Elements(Rank.Normal, Rank.Normal, Rank.Preferred, Rank.Deprecated)
        from confidence in Gen.Elements(1, 0.5, 0.25)
        from share in Gen.Elements<decimal?>(null, 0.5m)
        from products in Gen.SubListOf("p", "q")
        from text in Gen.Elements<string?>(null, "x", "y")
        from known in Gen.Choose(1, 6)
        let claim = new Claim
        {
            Id = new ClaimId($"s--{id}"),
            Key = $"{id}",
            Source = new NodeId("s"),
            Subject = subject,
            Stage = subject is RelationshipKey ? stage : null,
            Statement = "It is said.",
            AnnouncedOn = announced,
            ValidFrom = start,
            ValidTo = end,
            Rank = rank,
            Confidence = confidence,
            Share = subject is RelationshipKey ? share : null,
            Products = [.. products.Select(product => new NodeId(product))],
            Text = subject is FactKey ? text : null,
            KnownFrom = new Instant(known * 10),
        }
        where claim.HoldsFrom <= claim.HoldsTo
        select claim;

    /// <summary>A claim with the standing of its source.</summary>
    public static Gen<Evidence> EvidenceAbout(ClaimSubject subject) =>
        from claim in About(subject)
        from tier in Gen.Elements(Enum.GetValues<SourceTier>())
        from origin in Gen.Elements("one", "two", "three")
        select new Evidence(claim, tier, origin);

    /// <summary>
    /// A history: each claim counts from when it was recorded for ever, until it was closed, or on and off as merges moved
    /// it and as its source was weighed anew.
    /// </summary>
    public static Gen<IList<Attachment>> HistoryOf(ClaimSubject subject) =>
        from size in Gen.Choose(0, 5)
        from stretches in StretchesOf(subject).ListOf(size)
        select (IList<Attachment>)[.. stretches
            .DistinctBy(list => list[0].Evidence.Claim.Id)
            .SelectMany(list => list)];

    private static Gen<List<Attachment>> StretchesOf(ClaimSubject subject) =>
        from evidence in EvidenceAbout(subject)
        from tier in Gen.Elements(Enum.GetValues<SourceTier>())
        from count in Gen.Choose(1, 3)
        from steps in Gen.Choose(1, 4).ListOf(count)
        from open in Gen.Elements(true, false)
        select Stretches(evidence, tier, steps, open);

    private static List<Attachment> Stretches(Evidence evidence, SourceTier later, IList<int> steps, bool open)
    {
        var found = new List<Attachment>();
        var from = evidence.Claim.KnownFrom;
        for (var i = 0; i < steps.Count; i++)
        {
            var last = i == steps.Count - 1;
            var to = last && open ? Instant.Open : new Instant(from.Ticks + (steps[i] * 10));
            // Every second stretch is left out: the claim counted for something else.
            if (i % 2 == 0)
            {
                found.Add(new Attachment(i == 0 ? evidence : evidence with { Tier = later }, new KnownInterval(from, to)));
            }

            from = to;
        }

        return found;
    }
}
