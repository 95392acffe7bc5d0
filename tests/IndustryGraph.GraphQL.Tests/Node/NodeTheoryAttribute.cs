namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>As <see cref="NodeFactAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    /// <param name="folder">The <see cref="NodeFolder"/> the test needs.</param>
    public NodeTheoryAttribute(string folder)
    {
        Folder = folder;
        Skip = NodeFolder.Of(folder).Missing;
    }

    public string Folder { get; }
}
