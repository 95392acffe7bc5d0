using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What a row says of two companies, before it is known which records of the graph they are.</summary>
internal sealed record Assertion
{
    public required Party From { get; init; }

    public required Party To { get; init; }

    public required RelationshipType Type { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>Everything but subject, source, products and key.</summary>
    public required Claim Content { get; init; }

    /// <summary>The names of products, or their ids.</summary>
    public EquatableList<string> Products { get; init; } = [];

    /// <summary>What names the claim in its source; null where the file has no such thing.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// The key, else what tells the claim from others: type, both companies as they are written, and the date. So a later
    /// edition that states another amount corrects the claim.
    /// </summary>
    public string KeyOrDefault
    {
        get
        {
            var date = Content.AnnouncedOn ?? Content.ValidFrom;
            return Key ?? $"{Type.Slug()}-{Slug.From(From.Label)}-{Slug.From(To.Label)}{(date is { } day ? "-" + Slug.From(day.ToString()) : "")}";
        }
    }

    /// <summary>A claim that waits for its subject.</summary>
    public static Claim Unplaced(string statement) => new()
    {
        Id = default,
        Key = "",
        Source = default,
        Subject = new FactKey(default, FactKind.Other, ""),
        Statement = statement,
        Stage = Model.Stage.Operational,
    };
}
