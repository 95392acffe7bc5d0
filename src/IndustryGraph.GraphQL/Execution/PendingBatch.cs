namespace IndustryGraph.GraphQL.Execution;

/// <summary>A call of a batch resolver that is under way.</summary>
internal readonly record struct PendingBatch(FieldRun Run, int Count, ValueTask<IReadOnlyList<object?>> Task);
