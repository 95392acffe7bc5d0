using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>Writes the scalar or enum, or list of them, that one parent has.</summary>
internal abstract class LeafBinding : FieldBinding
{
    public override bool IsLeaf => true;

    public abstract WriteResult Write(object parent, FieldContext field, ResponseWriter writer);
}
