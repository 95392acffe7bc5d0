namespace IndustryGraph.GraphQL.Execution.Writing;

internal sealed class ScalarWriter<T>(Action<T, JsonBuffer> write) : LeafWriter<T>
{
    public override WriteResult Write(T value, ResponseWriter writer)
    {
        if (value is null)
            return WriteResult.Null;
        write(value, writer.Json);
        return WriteResult.Written;
    }
}
