namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>The members of a type's definition and extensions, in the order they are built.</summary>
internal static class SdlMembers
{
    public static IEnumerable<FieldDefinitionNode> Fields(IEnumerable<TypeDefinitionNode> parts) => parts.SelectMany(p =>
        (p as ObjectTypeDefinitionNode)?.Fields ?? (p as InterfaceTypeDefinitionNode)?.Fields ?? []);

    public static IEnumerable<InputValueDefinitionNode> InputFields(IEnumerable<TypeDefinitionNode> parts) =>
        parts.SelectMany(p => (p as InputObjectTypeDefinitionNode)?.Fields ?? []);
}
