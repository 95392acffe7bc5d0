namespace IndustryGraph.GraphQL.Binding;

/// <summary>How many items a list has at most, or is taken to have.</summary>
/// <param name="List">
/// Names of fields from the one that is bound to the list, joined by dots: <c>edges</c>, <c>paths.hops</c>; empty for
/// the field itself.
/// </param>
/// <param name="Of">The length, given the coerced arguments of the field that is bound: 0 or more.</param>
public sealed record ListLength(string List, Func<IReadOnlyDictionary<string, object?>, int> Of)
{
    internal string[] Path { get; } = List.Length == 0 ? [] : List.Split('.');
}
