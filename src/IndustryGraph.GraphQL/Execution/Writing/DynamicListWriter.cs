using System.Collections;

namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>A list of leaves whose CLR type is known only when it is there.</summary>
internal sealed class DynamicListWriter(LeafWriter<object?> items, bool itemsNonNull) : LeafWriter<object?>
{
    private readonly ListWriter<IEnumerable<object?>, object?> _list = new(items, itemsNonNull);

    public override WriteResult Write(object? value, ResponseWriter writer) => value switch
    {
        null => WriteResult.Null,
        GraphQLError error => throw new GraphQLException(error),
        string => throw new GraphQLException("A string stands where a list is expected.", ErrorCodes.Result),
        IEnumerable<object?> list => _list.Write(list, writer),
        IEnumerable list => _list.Write(list.Cast<object?>(), writer),
        _ => throw new GraphQLException("A single value stands where a list is expected.", ErrorCodes.Result),
    };
}
