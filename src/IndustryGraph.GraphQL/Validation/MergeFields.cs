using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Gathers the fields of selection sets, fragments put in, each field once.</summary>
internal sealed class MergeFields(ValidationContext context)
{
    private readonly Dictionary<FieldNode, MergeField> _fields = [];
    private readonly HashSet<string> _visited = [];

    public bool HasVisited(FragmentDefinitionNode fragment) => _visited.Contains(fragment.Name.Value);

    public List<MergeField> Collect(OperationDefinitionNode operation)
    {
        var fields = new List<MergeField>();
        Collect(operation.SelectionSet, context.Schema.RootType(operation.Operation), [], fields);
        return fields;
    }

    public List<MergeField> Collect(FragmentDefinitionNode fragment)
    {
        var fields = new List<MergeField>();
        Collect(fragment.SelectionSet, Composite(fragment.TypeCondition), [fragment.Name.Value], fields);
        return fields;
    }

    /// <summary>The fields selected below several fields that stand under one response name.</summary>
    public List<MergeField> Below(IReadOnlyList<MergeField> parents)
    {
        var fields = new List<MergeField>();
        var fragments = new HashSet<string>();
        foreach (var parent in parents)
        {
            if (parent.Node.SelectionSet is { } set)
                Collect(set, parent.Type?.Named is { IsComposite: true } type ? type : null, fragments, fields);
        }

        return fields;
    }

    private void Collect(SelectionSetNode set, NamedType? parent, HashSet<string> fragments, List<MergeField> fields)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(Field(field, parent));
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is null ? parent : Composite(inline.TypeCondition);
                    Collect(inline.SelectionSet, type, fragments, fields);
                    break;
                case FragmentSpreadNode spread when fragments.Add(spread.Name.Value):
                    if (context.Fragment(spread.Name.Value) is { } fragment)
                    {
                        _visited.Add(spread.Name.Value);
                        Collect(fragment.SelectionSet, Composite(fragment.TypeCondition), fragments, fields);
                    }

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
            _fields.Add(node, field = new MergeField(_fields.Count, node, parent, definition));
        }

        return field;
    }

    private NamedType? Composite(NamedTypeNode condition) =>
        context.Schema.Type(condition.Name.Value) is { IsComposite: true } type ? type : null;
}
