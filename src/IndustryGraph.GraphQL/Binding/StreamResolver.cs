namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// The source of a subscription's events (section 6.2.3). Each item is the value of the root field in one response.
/// The enumeration is cancelled when the client leaves.
/// </summary>
public delegate IAsyncEnumerable<object?> StreamResolver(FieldContext field);
