using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Gathers the fields of selection sets, each field and each fragment once.</summary>
internal sealed class MergeFields(ValidationContext context)
{
    private readonly Dictionary<FieldNode, MergeField> _fields = [];
    private readonly HashSet<FragmentDefinitionNode> _visited = [];

    public bool HasVisited(FragmentDefinitionNode fragment) => _visited.Contains(fragment);

    public MergeSelection Select(OperationDefinitionNode operation)
    {
        var selection = new MergeSelection();
        Collect(operation.SelectionSet, context.Schema.RootType(operation.Operation), selection);
        return selection;
    }

    public static MergeSelection Select(FragmentDefinitionNode fragment)
    {
        var selection = new MergeSelection();
        selection.Add(fragment);
        return selection;
    }

    /// <summary>What is selected below several fields that stand under one response name.</summary>
    public MergeSelection Below(IReadOnlyList<MergeField> parents)
    {
        var selection = new MergeSelection();
        foreach (var parent in parents)
        {
            if (parent.Node.SelectionSet is { } set)
                Collect(set, parent.Type?.Named is { IsComposite: true } type ? type : null, selection);
        }

        return selection;
    }

    /// <summary>All fields of a selection, its fragments put in, and those within them.</summary>
    public List<MergeField> Expand(MergeSelection selection)
    {
        // The list of fragments grows while it is walked.
        for (var i = 0; i < selection.Fragments.Count; i++)
        {
            var fragment = selection.Fragments[i];
            _visited.Add(fragment);
            Collect(fragment.SelectionSet, Composite(fragment.TypeCondition), selection);
        }

        return selection.Fields;
    }

    private void Collect(SelectionSetNode set, NamedType? parent, MergeSelection selection)
    {
        foreach (var node in set.Selections)
        {
            switch (node)
            {
                case FieldNode field:
                    selection.Fields.Add(Field(field, parent));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is null ? parent : Composite(inline.TypeCondition), selection);
                    break;
                case FragmentSpreadNode spread when context.Fragment(spread.Name.Value) is { } fragment:
                    selection.Add(fragment);
                    break;
            }
        }
    }

    /// <summary>A field stands in one place of the text, and so always on the same type.</summary>
    private MergeField Field(FieldNode node, NamedType? parent)
    {
        if (!_fields.TryGetValue(node, out var field))
        {
            var definition = parent is null ? null : context.Schema.Field(parent, node.Name.Value);
            _fields.Add(node, field = new MergeField(node, parent, definition));
        }

        return field;
    }

    private NamedType? Composite(NamedTypeNode condition) =>
        context.Schema.Type(condition.Name.Value) is { IsComposite: true } type ? type : null;
}
