namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>A list of leaves: a failed item that must not be null takes the list with it.</summary>
internal sealed class ListWriter<TList, TItem>(LeafWriter<TItem> items, bool itemsNonNull) : LeafWriter<TList>
    where TList : IEnumerable<TItem>
{
    public override WriteResult Write(TList value, ResponseWriter writer)
    {
        switch (value)
        {
            case null:
                return WriteResult.Null;
            case IReadOnlyList<TItem> list:
                return WriteList(list, writer);
            default:
                return WriteSequence(value, writer);
        }
    }

    private WriteResult WriteList(IReadOnlyList<TItem> list, ResponseWriter writer)
    {
        writer.Json.WriteByte((byte)'[');
        for (var i = 0; i < list.Count; i++)
        {
            if (!WriteItem(list[i], i, writer))
                return WriteResult.Failed;
        }

        writer.Json.WriteByte((byte)']');
        return WriteResult.Written;
    }

    private WriteResult WriteSequence(TList list, ResponseWriter writer)
    {
        writer.Json.WriteByte((byte)'[');
        var index = 0;
        foreach (var item in list)
        {
            if (!WriteItem(item, index++, writer))
                return WriteResult.Failed;
        }

        writer.Json.WriteByte((byte)']');
        return WriteResult.Written;
    }

    private bool WriteItem(TItem item, int index, ResponseWriter writer)
    {
        if (index > 0)
            writer.Json.WriteByte((byte)',');
        writer.EnterItem(index);
        var written = writer.WriteLeaf(items, item, itemsNonNull);
        writer.LeavePosition();
        return written;
    }
}
