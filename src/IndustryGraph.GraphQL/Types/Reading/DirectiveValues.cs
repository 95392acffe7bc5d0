namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>What the built-in directives of SDL say about a definition.</summary>
internal static class DirectiveValues
{
    private const string DefaultReason = "No longer supported";

    /// <summary>The reason of <c>@deprecated</c>; null where it is not there (section 3.13.3).</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.FirstOrDefault(d => d.Name.Value == "deprecated") is not { } deprecated)
            return null;
        return Text(deprecated, "reason") ?? DefaultReason;
    }

    /// <summary>The URL of <c>@specifiedBy</c> (section 3.13.4).</summary>
    public static string? SpecifiedBy(IEnumerable<TypeDefinitionNode> parts) =>
        parts.SelectMany(p => p.Directives).FirstOrDefault(d => d.Name.Value == "specifiedBy") is { } directive
            ? Text(directive, "url")
            : null;

    /// <summary>Whether <c>@oneOf</c> is there (section 3.13.5).</summary>
    public static bool IsOneOf(IEnumerable<TypeDefinitionNode> parts) =>
        parts.SelectMany(p => p.Directives).Any(d => d.Name.Value == "oneOf");

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
