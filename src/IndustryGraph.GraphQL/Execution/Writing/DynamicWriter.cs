using IndustryGraph.GraphQL.Binding;

namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>A leaf whose CLR type is known only when it is there.</summary>
internal sealed class DynamicWriter(LeafCodec codec) : LeafWriter<object?>
{
    public override WriteResult Write(object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case null:
                return WriteResult.Null;
            case GraphQLError error:
                throw new GraphQLException(error);
            default:
                codec.WriteObject(value, writer.Json);
                return WriteResult.Written;
        }
    }
}
