namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>As <see cref="NodeFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeFactAttribute.Missing;
}
