namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>From SDL to a schema: parse, check the definitions, build the types, check what they say of one another.</summary>
internal static class SchemaReader
{
    public static Schema Read(SourceText sdl)
    {
        var errors = new SdlErrors();
        var definitions = new SdlDefinitions(ParseOrThrow(sdl), sdl, errors);
        NameRules.Check(definitions, errors);
        DirectiveUseRules.Check(definitions, errors);
        errors.ThrowIfAny(sdl.Name);

        var builder = new TypeBuilder(definitions);
        var parts = builder.Build(errors);
        errors.ThrowIfAny(sdl.Name);

        var schema = new Schema(parts!);
        FieldRules.Check(schema, definitions, errors);
        ImplementationRules.Check(schema, definitions, errors);
        InputObjectRules.Check(schema, definitions, errors);
        DefaultValueCircles.Check(schema, definitions, errors);
        schema.Literals = [.. SchemaLiterals.In(schema, definitions, sdl)];
        errors.Add(schema.Literals.SelectMany(literal => literal.Problems(leaf: null)));
        errors.ThrowIfAny(sdl.Name);
        return schema;
    }

    private static DocumentNode ParseOrThrow(SourceText sdl)
    {
        try
        {
            return Parser.ParseDocument(sdl, ParserLimits.Trusted);
        }
        catch (GraphQLException e)
        {
            throw new SchemaException($"{sdl.Name} is not SDL:", [e.Error]);
        }
    }
}
