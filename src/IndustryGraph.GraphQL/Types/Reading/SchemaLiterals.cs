namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>Finds the values that the text of a schema writes out: defaults, and arguments of directives.</summary>
internal static class SchemaLiterals
{
    public static IEnumerable<SchemaLiteral> In(Schema schema, SdlDefinitions definitions, SourceText source)
    {
        return Defaults().Concat(DirectiveUses.In(definitions).SelectMany(Arguments));

        IEnumerable<SchemaLiteral> Arguments(DirectiveUse use) =>
            from directive in use.Directives
            from argument in directive.Arguments
            let definition = schema.Directive(directive.Name.Value)!.Arguments.First(a => a.Name == argument.Name.Value)
            where definition.Type.IsInput
            select new SchemaLiteral($"The argument @{directive.Name.Value}({definition.Name}:) of {use.Place}", definition.Type, argument.Value, source);

        IEnumerable<SchemaLiteral> Defaults()
        {
            var ofTypes = schema.Types.Where(t => !t.IsBuiltIn).SelectMany(type => type switch
            {
                ComplexType complex => complex.Fields.SelectMany(f => f.Arguments.SelectMany(a => Default($"{type.Name}.{f.Name}({a.Name}:)", a))),
                InputObjectType input => input.Fields.SelectMany(f => Default($"{type.Name}.{f.Name}", f)),
                _ => [],
            });
            var ofDirectives = schema.Directives
                .Where(d => !d.IsBuiltIn)
                .SelectMany(d => d.Arguments.SelectMany(a => Default($"@{d.Name}({a.Name}:)", a)));
            return ofTypes.Concat(ofDirectives);
        }

        IEnumerable<SchemaLiteral> Default(string place, InputValue input)
        {
            if (input.DefaultValue is not null && input.Type.IsInput)
                yield return new SchemaLiteral($"The default of {place}", input.Type, input.DefaultValue, source);
        }
    }
}
