namespace IndustryGraph.Exchange;

/// <summary>A resource with its properties.</summary>
/// <param name="Id">Its compact name.</param>
/// <param name="Types">The compact names of its classes.</param>
/// <param name="Properties">In their order; a property may come twice.</param>
internal sealed record RdfResource(string Id, IReadOnlyList<string> Types, IReadOnlyList<(string Property, RdfValue Value)> Properties);
