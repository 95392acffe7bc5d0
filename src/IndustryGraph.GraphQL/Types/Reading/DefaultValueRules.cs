using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>
/// Default values fit their types, and none needs itself to be filled in (sections 3.6.1, 3.10). What a custom scalar
/// accepts is not known here; it is checked when the schema is bound.
/// </summary>
internal static class DefaultValueRules
{
    public static void Check(Schema schema, SdlDefinitions definitions, SdlErrors errors)
    {
        foreach (var (value, node) in All(schema, definitions))
        {
            if (value.DefaultValue is null || !value.Type.IsInput)
                continue;
            foreach (var problem in LiteralRules.Check(value.DefaultValue, value.Type, leaf: null))
                errors.Add($"The default of \"{value.Name}\" does not fit {value.Type}: {problem.Message}", problem.Node);
        }

        DefaultValueCircles.Check(schema, definitions, errors);
    }

    private static IEnumerable<(InputValue Value, InputValueDefinitionNode Node)> All(Schema schema, SdlDefinitions definitions)
    {
        foreach (var type in schema.Types.Where(t => !t.IsBuiltIn))
        {
            var parts = definitions.Type(type.Name);
            foreach (var (field, node) in (type as ComplexType)?.Fields.Zip(SdlMembers.Fields(parts)) ?? [])
            {
                foreach (var pair in field.Arguments.Zip(node.Arguments))
                    yield return pair;
            }

            foreach (var pair in (type as InputObjectType)?.Fields.Zip(SdlMembers.InputFields(parts)) ?? [])
                yield return pair;
        }

        foreach (var directive in schema.Directives.Where(d => !d.IsBuiltIn))
        {
            foreach (var pair in directive.Arguments.Zip(definitions.Directives[directive.Name].Arguments))
                yield return pair;
        }
    }
}
