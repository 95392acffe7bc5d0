namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>A test against npm packages. Skipped, saying why, where Node.js or the packages cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <param name="folder">The <see cref="NodeFolder"/> the test needs.</param>
    public NodeFactAttribute(string folder)
    {
        Folder = folder;
        Skip = NodeFolder.Of(folder).Missing;
    }

    public string Folder { get; }
}
