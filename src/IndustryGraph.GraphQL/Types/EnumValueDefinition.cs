namespace IndustryGraph.GraphQL.Types;

/// <summary>One value of an enum. <see cref="DeprecationReason"/> is null where it is not deprecated.</summary>
public sealed record EnumValueDefinition(string Name, string? Description, string? DeprecationReason);
