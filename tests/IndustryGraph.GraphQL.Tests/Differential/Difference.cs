namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>A case to which this engine and one version of graphql-js say different things.</summary>
/// <param name="Question">The case.</param>
/// <param name="Engine">What this engine says.</param>
/// <param name="Reference">What that version says.</param>
/// <param name="Version">16 or 17.</param>
/// <param name="IsTheOnly">Whether the other version says what this engine says.</param>
internal sealed record Difference(
    DifferentialCase Question, DifferentialAnswer Engine, DifferentialAnswer Reference, int Version, bool IsTheOnly)
{
    public bool IsOnly16 => Version == 16 && IsTheOnly;

    public bool IsOnly17 => Version == 17 && IsTheOnly;

    /// <summary>The rules that found something here, by their common names.</summary>
    public IReadOnlyList<string> Rules { get; } = RuleNames.Common(Engine.Found ?? []);

    public IReadOnlyList<string> RulesHereOnly { get; } =
        [.. RuleNames.Common(Engine.Found ?? []).Except(RuleNames.Common(Reference.Found ?? []))];

    public IReadOnlyList<string> RulesThereOnly { get; } =
        [.. RuleNames.Common(Reference.Found ?? []).Except(RuleNames.Common(Engine.Found ?? []))];

    public IReadOnlyList<string> PlacesHereOnly { get; } =
        [.. RuleNames.Places(Engine.Found ?? []).Except(RuleNames.Places(Reference.Found ?? []))];

    public IReadOnlyList<string> PlacesThereOnly { get; } =
        [.. RuleNames.Places(Reference.Found ?? []).Except(RuleNames.Places(Engine.Found ?? []))];

    /// <summary>Whether the document is refused here for its syntax, and there not, with a message that has this.</summary>
    public bool IsSyntaxHereOnly(string part) =>
        Engine.SyntaxError is { } error && Reference.SyntaxError is null && error.Contains(part, StringComparison.Ordinal);

    /// <summary>Whether the schema is refused here, and there not, for nothing but messages that begin so.</summary>
    public bool IsSchemaRefusedHereOnly(string messageStart) =>
        (Engine.Accepted, Reference.Accepted) is (false, true)
        && Engine.Messages!.All(m => m.StartsWith(messageStart, StringComparison.Ordinal));

    /// <summary>Whether one rule finds something here, and nothing else makes the difference.</summary>
    public bool IsRuleHereOnly(string rule) => RulesThereOnly.Count == 0 && RulesHereOnly.SequenceEqual([rule]);

    /// <summary>Whether the rules are the same, and the places of all but one as well.</summary>
    public bool IsPlacesOf(string rule) =>
        RulesHereOnly.Count == 0
        && RulesThereOnly.Count == 0
        && PlacesHereOnly.Count + PlacesThereOnly.Count > 0
        && PlacesHereOnly.Concat(PlacesThereOnly).All(p => p.StartsWith($"{rule}@", StringComparison.Ordinal));
}
