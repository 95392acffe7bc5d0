using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What a column of companies tells by its name.</summary>
/// <param name="Side"><see cref="MappingFields.From"/> or <see cref="MappingFields.To"/>.</param>
/// <param name="Type">What its companies do with the others; null where the name does not say.</param>
internal readonly record struct ColumnRole(string Side, RelationshipType? Type);
