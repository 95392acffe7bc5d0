namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>How a field of a plan gets its value.</summary>
internal enum FieldKind
{
    /// <summary><c>__typename</c>, known without asking.</summary>
    TypeName,

    /// <summary>Scalars and enums read from each parent while the response is written.</summary>
    Leaf,

    /// <summary>Objects that each parent has in memory.</summary>
    Composite,

    /// <summary>One call for all parents, with scalars as results.</summary>
    BatchLeaf,

    /// <summary>One call for all parents, with objects as results.</summary>
    BatchComposite,

    /// <summary>The root field of a subscription, with scalars as events.</summary>
    StreamLeaf,

    /// <summary>The root field of a subscription, with objects as events.</summary>
    StreamComposite,
}
