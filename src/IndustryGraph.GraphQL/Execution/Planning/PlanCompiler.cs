using System.Text;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Costs;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>
/// Makes the plan of a valid operation. Object types that merge the same fields under a response name share what lies
/// below, so that a plan grows with the document and not with the number of ways through the types.
/// </summary>
internal sealed class PlanCompiler(
    ExecutableSchema schema,
    InputCoercion coercion,
    SourceText source,
    FieldCollector collector,
    int maximumFields)
{
    private int _selections;
    private readonly List<PlanType> _types = [];
    private readonly List<(PlanType In, PlanField Field)> _costed = [];
    private int _fields;

    public OperationPlan Compile(OperationDefinitionNode operation)
    {
        var root = schema.Schema.RootType(operation.Operation)!;
        var type = CompileType(root, [operation.SelectionSet], [], []);
        var plan = new OperationPlan(operation.Operation, source, type, _selections, _types, _fields, _costed);
        return plan with
        {
            FixedCost = CostEstimator.Fixed(plan),
            IsOfSchemaAlone = operation.Operation == OperationType.Query
                && operation.Variables.Count == 0
                && type.Fields.All(f => f.IsIntrospection || f.Kind == FieldKind.TypeName),
        };
    }

    private PlanSelection CompileSelection(NamedType type, List<FieldNode> nodes, string[] path)
    {
        var typeNameOf = type is ObjectType ? null : schema.TypeNameOf(type);
        var selection = new PlanSelection(_selections++, typeNameOf);
        var shared = new Dictionary<FieldNodes, PlanSelection>();
        var sets = nodes.Select(n => n.SelectionSet!).ToList();
        selection.Complete([.. schema.Schema.PossibleTypes(type).Select(t => CompileType(t, sets, path, shared))]);
        return selection;
    }

    private PlanType CompileType(
        ObjectType type, List<SelectionSetNode> sets, string[] path, Dictionary<FieldNodes, PlanSelection> shared)
    {
        List<(string ResponseName, List<FieldNode> Nodes)> groups;
        try
        {
            groups = collector.Collect(type, sets);
        }
        catch (GraphQLException e)
        {
            return Add(type, [], e.Error);
        }

        if (_fields + groups.Count > maximumFields)
            throw new LimitException(LimitErrors.Exceeded("planFields", maximumFields));
        var fields = new PlanField[groups.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = CompileField(type, i == 0 ? '{' : ',', groups[i].ResponseName, groups[i].Nodes, path, shared);
        return Add(type, fields, failure: null);
    }

    private PlanType Add(ObjectType type, PlanField[] fields, GraphQLError? failure)
    {
        var compiled = new PlanType(_types.Count, type, fields, failure);
        _types.Add(compiled);
        _costed.AddRange(fields.Where(f => f.Cost is not null).Select(f => (compiled, f)));
        return compiled;
    }

    private PlanField CompileField(
        ObjectType parent,
        char before,
        string responseName,
        List<FieldNode> nodes,
        string[] parentPath,
        Dictionary<FieldNodes, PlanSelection> shared)
    {
        var id = _fields++;
        var definition = schema.Schema.Field(parent, nodes[0].Name.Value)!;
        var binding = ReferenceEquals(definition, schema.Schema.TypeNameField) ? null : schema.Field(definition);
        if (nodes[0].Arguments.Count > 0 && binding?.WithArguments is { } other)
            binding = other;
        string[] path = [.. parentPath, responseName];
        PlanSelection? children = null;
        if (definition.Type.Named.IsComposite)
        {
            var key = new FieldNodes(nodes, definition.Type.Named);
            if (!shared.TryGetValue(key, out children))
            {
                children = CompileSelection(definition.Type.Named, nodes, path);
                shared.Add(key, children);
            }
        }

        return new PlanField
        {
            Id = id,
            Kind = KindOf(binding, children is not null),
            ResponseName = responseName,
            Key = Encoding.UTF8.GetBytes($"{before}\"{responseName}\":"),
            Parent = parent,
            Definition = definition,
            Cost = binding is null ? null : schema.Cost(definition),
            Nodes = nodes,
            Binding = binding,
            Leaf = binding as LeafBinding,
            Children = children,
            Arguments = definition.Arguments.Count == 0
                ? PlanArguments.None
                : new PlanArguments(definition.Arguments, nodes[0].Arguments, coercion),
            Path = path,
            NonNull = Positions(definition.Type),
        };
    }

    private static FieldKind KindOf(FieldBinding? binding, bool hasChildren) => binding switch
    {
        null => FieldKind.TypeName,
        LeafBinding => FieldKind.Leaf,
        CompositeBinding => FieldKind.Composite,
        StreamBinding => hasChildren ? FieldKind.StreamComposite : FieldKind.StreamLeaf,
        _ => hasChildren ? FieldKind.BatchComposite : FieldKind.BatchLeaf,
    };

    private static bool[] Positions(GraphQLType type)
    {
        var positions = new List<bool>();
        while (true)
        {
            positions.Add(type.IsNonNull);
            if (type.Nullable is not ListType list)
                return [.. positions];
            type = list.Item;
        }
    }
}
