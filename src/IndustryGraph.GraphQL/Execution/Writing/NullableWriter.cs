namespace IndustryGraph.GraphQL.Execution.Writing;

internal sealed class NullableWriter<T>(LeafWriter<T> inner) : LeafWriter<T?>
    where T : struct
{
    public override WriteResult Write(T? value, ResponseWriter writer) =>
        value.HasValue ? inner.Write(value.GetValueOrDefault(), writer) : WriteResult.Null;
}
