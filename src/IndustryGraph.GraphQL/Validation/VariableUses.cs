using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>
/// Not a rule: notes where variables are used, for the rules that ask. A use in a fragment belongs to every operation that
/// the fragment is put into.
/// </summary>
internal sealed class VariableUses(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<SelectionSetNode, List<VariableUse>> _uses = [];
    private readonly Dictionary<OperationDefinitionNode, List<SelectionSetNode>> _reachable = [];
    private readonly FragmentSpreads _spreads = new(context);
    private List<VariableUse> _current = [];

    public override void EnterOperation(OperationDefinitionNode operation) =>
        _uses[operation.SelectionSet] = _current = [];

    public override void EnterFragment(FragmentDefinitionNode fragment) =>
        _uses[fragment.SelectionSet] = _current = [];

    public override void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition) =>
        Collect(value, type, definition?.DefaultValue is not null, null);

    /// <summary>All uses within an operation and the fragments it leads to.</summary>
    public IEnumerable<VariableUse> In(OperationDefinitionNode operation)
    {
        // Many operations may share large fragments, so what they use is not copied for each.
        if (!_reachable.TryGetValue(operation, out var sets))
        {
            var fragments = new HashSet<string>();
            _spreads.AddReachable(operation.SelectionSet, fragments);
            _reachable[operation] = sets =
            [
                operation.SelectionSet,
                .. fragments.Select(Context.Fragment).OfType<FragmentDefinitionNode>().Select(f => f.SelectionSet),
            ];
        }

        return sets.SelectMany(set => _uses.GetValueOrDefault(set, []));
    }

    private void Collect(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _current.Add(new VariableUse(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                var items = type?.Nullable is ListType listType ? listType.Item : null;
                foreach (var item in list.Items)
                    Collect(item, items, false, null);
                break;
            case ObjectValueNode fields:
                var input = type?.Named as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    var definition = input?.Field(field.Name.Value);
                    Collect(field.Value, definition?.Type, definition?.DefaultValue is not null, input is { IsOneOf: true } ? input : null);
                }

                break;
        }
    }
}
