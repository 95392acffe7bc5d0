using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>How an import names an entity: by exactly one of id, name or identifier.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Name">A name or alias, in any case.</param>
/// <param name="Identifier">An identifier of a company.</param>
public sealed record EntityReference(string? Id, string? Name, Identifier? Identifier);
