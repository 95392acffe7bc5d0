namespace IndustryGraph.Questions;

/// <summary>How much a question is answered with where it does not say itself.</summary>
internal static class InquiryBounds
{
    /// <summary>How many relationships, companies or sources an answer lists.</summary>
    public const int ListSize = 25;

    /// <summary>How far chains and disruptions are followed.</summary>
    public const int Tiers = 3;

    /// <summary>How far common suppliers are looked for.</summary>
    public const int SharedTiers = 1;

    /// <summary>How long a connection may be.</summary>
    public const int Hops = 6;

    /// <summary>How many tiers or hops this inquiry goes.</summary>
    public static int Reach(this Inquiry inquiry) => inquiry.MaxTiers ?? inquiry.Kind switch
    {
        InquiryKind.Shared => SharedTiers,
        InquiryKind.Paths => Hops,
        _ => Tiers,
    };
}
