namespace IndustryGraph.GraphQL.Binding;

internal sealed class CompositeBinding<TParent>(Func<TParent, FieldContext, object?> get) : CompositeBinding
    where TParent : class
{
    public override object? Get(object parent, FieldContext field) => get((TParent)parent, field);
}
