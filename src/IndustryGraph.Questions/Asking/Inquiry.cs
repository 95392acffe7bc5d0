using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What a question asks for.</summary>
internal sealed record Inquiry(InquiryKind Kind)
{
    /// <summary>
    /// Known first ends of the relationship; of <see cref="InquiryKind.Paths"/> where it begins; of other kinds whom it
    /// is about.
    /// </summary>
    public IReadOnlyList<Node> From { get; init; } = [];

    /// <summary>Known second ends of the relationship; of <see cref="InquiryKind.Paths"/> where it ends.</summary>
    public IReadOnlyList<Node> To { get; init; } = [];

    /// <summary>The type asked about; null for any that carries flow, where the question is about relationships at all.</summary>
    public RelationshipType? Type { get; init; }

    public Direction Direction { get; init; }

    /// <summary>How many tiers or hops; null for the usual number.</summary>
    public int? MaxTiers { get; init; }

    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>Null for the usual stages.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Announced on this day or later; null for whenever.</summary>
    public DateOnly? AnnouncedFrom { get; init; }

    /// <summary>The day asked about; null for the day of the request.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whether the sources are what is wanted.</summary>
    public bool WantsSources { get; init; }

    /// <summary>The one node of a question about one.</summary>
    public Node Root => From.Concat(To).First();

    /// <summary>Whether direction tells nothing: of a symmetric type, and of one that leads to facilities.</summary>
    public bool IsUndirected => Type is { } type && (type.Info().Symmetric || type == RelationshipType.Operates);
}

/// <summary>The kinds of questions.</summary>
internal enum InquiryKind
{
    /// <summary>Who stands at the other end: "Who supplies Toyota?"</summary>
    Partners,

    /// <summary>Whether two are joined so: "Does LGES supply Toyota?"</summary>
    Check,

    /// <summary>How they are connected.</summary>
    Paths,

    /// <summary>Who is up or down the chain.</summary>
    Tree,

    /// <summary>Whom they have in common.</summary>
    Shared,

    /// <summary>Who is hit if they drop out.</summary>
    Disruption,

    /// <summary>What is on record about one.</summary>
    Everything,
}
