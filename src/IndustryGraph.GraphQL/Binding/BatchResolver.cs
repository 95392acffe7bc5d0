namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// Answers a field for all parents of a level at once: exactly one result for each, in their order. A result is null, the
/// value of a leaf, an object, a list (<c>IReadOnlyList&lt;object?&gt;</c> or any sequence) of either, or a
/// <see cref="GraphQLError"/> in any of these places. A thrown <see cref="GraphQLException"/> fails every parent with its
/// error; any other exception fails every parent as INTERNAL.
/// </summary>
public delegate ValueTask<IReadOnlyList<object?>> BatchResolver(FieldBatch batch);
