namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>What became of a response position that was to be written.</summary>
internal enum WriteResult
{
    Written,

    /// <summary>The value is null; nothing was written.</summary>
    Null,

    /// <summary>An error at or below the position is recorded; whatever was written is to be cut off.</summary>
    Failed,
}
