namespace IndustryGraph.GraphQL.Language;

/// <summary>What the parser refuses to go beyond, so that no text can exhaust memory or stack.</summary>
/// <param name="Tokens">The most tokens a document may have.</param>
/// <param name="Nesting">How deep selection sets, values and types may be nested together.</param>
/// <param name="Directives">The most directives that may stand on one node.</param>
public readonly record struct ParserLimits(int Tokens, int Nesting, int Directives)
{
    /// <summary>For texts of one's own, such as the schema.</summary>
    public static ParserLimits Trusted { get; } = new(int.MaxValue, 500, int.MaxValue);
}
