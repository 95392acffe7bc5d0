namespace IndustryGraph.GraphQL.Validation;

internal static class FragmentsByName
{
    /// <summary>The fragments of a document; of several with one name, which no valid document has, the last.</summary>
    public static Dictionary<string, FragmentDefinitionNode> In(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                fragments[fragment.Name.Value] = fragment;
        }

        return fragments;
    }
}
