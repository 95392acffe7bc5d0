namespace IndustryGraph.GraphQL.Types;

/// <summary>A scalar (section 3.5).</summary>
public sealed class ScalarType(string name, string? description, string? specifiedBy) : NamedType(name, description)
{
    /// <summary>The URL given by <c>@specifiedBy</c>.</summary>
    public string? SpecifiedBy { get; } = specifiedBy;
}
