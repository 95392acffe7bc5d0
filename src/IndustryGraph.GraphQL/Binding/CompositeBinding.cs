namespace IndustryGraph.GraphQL.Binding;

/// <summary>Gives the object or list of objects that one parent has.</summary>
internal abstract class CompositeBinding : FieldBinding
{
    public override bool IsComposite => true;

    public abstract object? Get(object parent, FieldContext field);
}
