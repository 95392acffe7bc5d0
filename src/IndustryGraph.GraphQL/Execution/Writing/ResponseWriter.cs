using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>
/// Writes <c>data</c> depth first from what was resolved, in one pass. Where a position fails that must not be null, the
/// text is cut back to the nearest one that may be (section 6.4.4), and nothing after it is looked at.
/// </summary>
internal sealed class ResponseWriter(
    OperationPlan plan, OperationRun run, JsonBuffer json, Faults faults, CancellationToken cancellation)
{
    private readonly List<GraphQLError> _errors = [];
    private PathSegment[] _path = new PathSegment[32];
    private int _depth;
    private PlanField? _leaf;

    public JsonBuffer Json { get; } = json;

    public List<GraphQLError> Errors => _errors;

    /// <summary>Writes the value of <c>data</c>.</summary>
    public void WriteData()
    {
        var mark = Json.Length;
        if (plan.Root.Failure is { } failure)
            _errors.Add(failure);
        else if (WriteObject(plan.Root, 0))
            return;
        Json.CutBack(mark);
        Json.WriteNull();
    }

    public void EnterItem(int index) => Enter(index);

    public void LeavePosition() => _depth--;

    /// <summary>Writes one position that holds a leaf; false where its parent fails with it.</summary>
    public bool WriteLeaf<T>(LeafWriter<T> leaf, T value, bool isNonNull)
    {
        var (mark, depth) = (Json.Length, _depth);
        WriteResult result;
        try
        {
            result = leaf.Write(value, this);
        }
        catch (Exception e) when (Faults.IsOfField(e, cancellation))
        {
            _depth = depth;
            result = Fail(_leaf!, faults.Describe(e, _leaf!.Path));
        }

        return Settle(result, _leaf!, isNonNull, mark);
    }

    private bool WriteObject(PlanType type, int row)
    {
        var parent = run.Rows.Of(type)![row];
        if (type.Fields.Length == 0)
            Json.WriteByte((byte)'{');
        foreach (var field in type.Fields)
        {
            Json.WriteRaw(field.Key);
            Enter(field.ResponseName);
            var written = WriteField(type, field, parent, row);
            LeavePosition();
            if (!written)
                return false;
        }

        Json.WriteByte((byte)'}');
        return true;
    }

    private bool WriteField(PlanType type, PlanField field, object parent, int row)
    {
        if (field.Kind == FieldKind.TypeName)
        {
            Json.WriteRaw(type.NameJson);
            return true;
        }

        var state = run.Field(field);
        if (state.Failure is { } failure)
            return Settle(Fail(field, failure), field, field.NonNull[0], Json.Length);
        if (state.Column is { } column)
            return WriteComposite(field, column, 0, row);
        _leaf = field;
        if (field.Leaf is { } binding)
            return WriteLeaf(field, binding, parent, state);
        var writer = (field.Binding as BatchBinding)?.Writer ?? ((StreamBinding)field.Binding!).Writer!;
        return WriteLeaf(writer, state.Values![row], field.NonNull[0]);
    }

    private bool WriteLeaf(PlanField field, LeafBinding binding, object parent, FieldRun state)
    {
        var (mark, depth) = (Json.Length, _depth);
        WriteResult result;
        try
        {
            result = binding.Write(parent, state, this);
        }
        catch (Exception e) when (Faults.IsOfField(e, cancellation))
        {
            _depth = depth;
            result = Fail(field, faults.Describe(e, field.Path));
        }

        return Settle(result, field, field.NonNull[0], mark);
    }

    private bool WriteComposite(PlanField field, CompositeColumn column, int level, int index)
    {
        var mark = Json.Length;
        var result = level == field.ListDepth
            ? WriteItem(field, column, index)
            : WriteList(field, column, level, index);
        return Settle(result, field, field.NonNull[level], mark);
    }

    private WriteResult WriteItem(PlanField field, CompositeColumn column, int index)
    {
        var (row, type) = column.Object(index);
        return row switch
        {
            CompositeColumn.Null => WriteResult.Null,
            CompositeColumn.Error => Fail(field, column.ErrorAt(field.ListDepth, index)),
            _ when type.Failure is { } failure => Fail(field, failure),
            _ => WriteObject(type, row) ? WriteResult.Written : WriteResult.Failed,
        };
    }

    private WriteResult WriteList(PlanField field, CompositeColumn column, int level, int index)
    {
        var (start, count) = column.List(level, index);
        if (count == CompositeColumn.Null)
            return WriteResult.Null;
        if (count == CompositeColumn.Error)
            return Fail(field, column.ErrorAt(level, index));
        Json.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                Json.WriteByte((byte)',');
            Enter(i);
            var written = WriteComposite(field, column, level + 1, start + i);
            LeavePosition();
            if (!written)
                return WriteResult.Failed;
        }

        Json.WriteByte((byte)']');
        return WriteResult.Written;
    }

    /// <summary>Ends a position: true where it stands, be it as null; false where its parent fails with it.</summary>
    private bool Settle(WriteResult result, PlanField field, bool isNonNull, int mark)
    {
        if (result == WriteResult.Written)
            return true;
        if (isNonNull)
        {
            if (result == WriteResult.Null)
                Fail(field, new GraphQLError($"{field.Parent.Name}.{field.Definition.Name} must not be null, but is.", ErrorCodes.Result));
            return false;
        }

        Json.CutBack(mark);
        Json.WriteNull();
        return true;
    }

    private WriteResult Fail(PlanField field, GraphQLError error)
    {
        _errors.Add(error with
        {
            Path = _path.AsSpan(0, _depth).ToArray(),
            Locations = [.. field.Nodes.Select(n => plan.Source.Locate(n.Start))],
        });
        return WriteResult.Failed;
    }

    private void Enter(PathSegment segment)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _path.Length * 2);
        _path[_depth++] = segment;
    }
}
