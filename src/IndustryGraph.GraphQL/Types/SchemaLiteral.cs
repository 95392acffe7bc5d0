using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Types;

/// <summary>A value that the text of a schema writes out.</summary>
/// <param name="Place">How a message about it begins: <c>The default of Query.node(id:)</c>.</param>
/// <param name="Type">What it must fit.</param>
/// <param name="Value">The literal.</param>
/// <param name="Source">The text it stands in.</param>
internal sealed record SchemaLiteral(string Place, GraphQLType Type, ValueNode Value, SourceText Source)
{
    /// <summary>What is wrong with it.</summary>
    /// <param name="leaf">Knows the custom scalars; null where they accept anything.</param>
    public IEnumerable<GraphQLError> Problems(Func<NamedType, LeafCodec?>? leaf) =>
        LiteralRules.Check(Value, Type, leaf).Select(problem => new GraphQLError($"{Place} does not fit {Type}: {problem.Message}")
        {
            Locations = [Source.Locate(problem.Node.Start)],
        });
}
