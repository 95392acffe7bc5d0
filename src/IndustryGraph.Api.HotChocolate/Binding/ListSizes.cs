using HotChocolate.Language;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Tells HotChocolate's cost analysis how long lists may be (the directive <c>@listSize</c> of the cost specification),
/// read from the arguments of the schema itself: a field with <c>first</c> or the like is as long as that says, or else a
/// page long, and so are the lists within what it gives.
/// </summary>
internal static class ListSizes
{
    private const int PlainList = 10;

    private static readonly string[] SlicingArguments = ["first", "last", "k", "maxNodes"];

    /// <summary>The same schema with the directives.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="page">How long a page is that nothing is said of.</param>
    public static DocumentNode AddTo(DocumentNode schema, int page)
    {
        var types = schema.Definitions.OfType<ComplexTypeDefinitionNodeBase>().ToDictionary(type => type.Name.Value);
        var sliced = types.Values.SelectMany(type => type.Fields).Where(IsSliced).ToList();
        // A list within a page is as long as the page.
        var pages = sliced.Where(field => !field.Type.IsListType()).Select(field => field.Type.NamedType().Name.Value).ToHashSet();
        return schema.WithDefinitions(
        [
            .. schema.Definitions.Select(definition => definition switch
            {
                ObjectTypeDefinitionNode type => type.WithFields(Sized(type)),
                InterfaceTypeDefinitionNode type => type.WithFields(Sized(type)),
                _ => definition,
            }),
        ]);

        FieldDefinitionNode[] Sized(ComplexTypeDefinitionNodeBase type) =>
        [
            .. type.Fields.Select(field => field.Type.IsListType()
                ? pages.Contains(type.Name.Value) ? field : WithSize(field, IsSliced(field) ? page : PlainList, [])
                : IsSliced(field) && types.TryGetValue(field.Type.NamedType().Name.Value, out var result)
                    ? WithSize(field, page, [.. result.Fields.Where(inner => inner.Type.IsListType()).Select(inner => inner.Name.Value)])
                    : field),
        ];
    }

    private static bool IsSliced(FieldDefinitionNode field) => field.Arguments.Any(argument => SlicingArguments.Contains(argument.Name.Value));

    private static FieldDefinitionNode WithSize(FieldDefinitionNode field, int size, IReadOnlyList<string> sizedFields)
    {
        var slicing = field.Arguments.Select(argument => argument.Name.Value).Where(SlicingArguments.Contains).ToList();
        var arguments = new List<ArgumentNode> { new("assumedSize", new IntValueNode(size)) };
        if (slicing.Count > 0)
        {
            arguments.Add(new ArgumentNode("slicingArguments", Texts(slicing)));
            arguments.Add(new ArgumentNode("slicingArgumentDefaultValue", new IntValueNode(size)));
            arguments.Add(new ArgumentNode("requireOneSlicingArgument", BooleanValueNode.False));
        }

        if (sizedFields.Count > 0)
        {
            arguments.Add(new ArgumentNode("sizedFields", Texts(sizedFields)));
        }

        return field.WithDirectives([.. field.Directives, new DirectiveNode("listSize", arguments)]);
    }

    private static ListValueNode Texts(IEnumerable<string> texts) => new([.. texts.Select(text => new StringValueNode(text))]);
}
