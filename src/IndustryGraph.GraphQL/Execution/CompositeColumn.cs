using System.Collections;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// What one field gave for all its parents: for each level of lists where the items start and how many there are, and at
/// the innermost level the row of each object among the parents of the next level.
/// </summary>
internal sealed class CompositeColumn
{
    public const int Null = -1;
    public const int Error = -2;

    private readonly PlanSelection _children;
    private readonly ExecutionRows _rows;
    private readonly PlanField _field;
    private readonly Faults _faults;
    private readonly CancellationToken _cancellation;
    private readonly IntRows[] _starts;
    private readonly IntRows[] _counts;
    private readonly IntRows _objects = new();
    private readonly IntRows? _types;
    private Dictionary<(int Level, int Index), GraphQLError>? _errors;

    public CompositeColumn(PlanField field, ExecutionRows rows, Faults faults, CancellationToken cancellation)
    {
        _children = field.Children!;
        _rows = rows;
        _field = field;
        _faults = faults;
        _cancellation = cancellation;
        _starts = new IntRows[field.ListDepth];
        _counts = new IntRows[field.ListDepth];
        for (var i = 0; i < field.ListDepth; i++)
        {
            _starts[i] = new IntRows();
            _counts[i] = new IntRows();
        }

        _types = _children.Types.Count == 1 ? null : new IntRows();
    }

    private int Depth => _starts.Length;

    /// <summary>Adds the value of the next parent.</summary>
    public void Add(object? value) => Add(0, value);

    /// <summary>Gives a parent an error as its value, whatever had been added of the value before.</summary>
    public void Fail(int parent, GraphQLError error)
    {
        Remember(0, parent, error);
        if (Depth == 0)
        {
            _objects.Add(Error);
            _types?.Add(0);
        }
        else if (_counts[0].Count == parent)
        {
            _starts[0].Add(0);
            _counts[0].Add(Error);
        }
        else
        {
            _counts[0][parent] = Error;
        }
    }

    /// <summary>Where a list starts in the level below, and its length or <see cref="Null"/> or <see cref="Error"/>.</summary>
    public (int Start, int Count) List(int level, int index) => (_starts[level][index], _counts[level][index]);

    /// <summary>The row of an object and its type, or <see cref="Null"/> or <see cref="Error"/> as row.</summary>
    public (int Row, PlanType Type) Object(int index) => (_objects[index], _children.Types[_types is null ? 0 : _types[index]]);

    public GraphQLError ErrorAt(int level, int index) => _errors![(level, index)];

    public void Release()
    {
        foreach (var rows in _starts)
            rows.Release();
        foreach (var rows in _counts)
            rows.Release();
        _objects.Release();
        _types?.Release();
    }

    private void Add(int level, object? value)
    {
        if (level == Depth)
        {
            AddObject(value);
            return;
        }

        var index = _counts[level].Count;
        _starts[level].Add(level + 1 == Depth ? _objects.Count : _counts[level + 1].Count);
        _counts[level].Add(Null);
        switch (value)
        {
            case null:
                break;
            case GraphQLError error:
                _counts[level][index] = Error;
                Remember(level, index, error);
                break;
            case IReadOnlyList<object?> list:
                _counts[level][index] = list.Count;
                for (var i = 0; i < list.Count; i++)
                    Add(level + 1, list[i]);
                break;
            case IEnumerable sequence and not string:
                _counts[level][index] = AddSequence(level + 1, sequence);
                break;
            default:
                _counts[level][index] = Error;
                Remember(level, index, new GraphQLError("A single object stands where a list is expected.", ErrorCodes.Result));
                break;
        }
    }

    private int AddSequence(int level, IEnumerable sequence)
    {
        var count = 0;
        foreach (var item in sequence)
        {
            Add(level, item);
            count++;
        }

        return count;
    }

    private void AddObject(object? value)
    {
        var type = 0;
        if (value is not null and not GraphQLError && _children.TypeNameOf is not null)
            value = ResolveType(value, out type);
        switch (value)
        {
            case null:
                _objects.Add(Null);
                break;
            case GraphQLError error:
                Remember(Depth, _objects.Count, error);
                _objects.Add(Error);
                break;
            default:
                _objects.Add(_rows.Add(_children.Types[type], value));
                break;
        }

        _types?.Add(type);
    }

    /// <summary>ResolveAbstractType (section 6.4.3): the value again, or what is wrong with it.</summary>
    private object ResolveType(object value, out int type)
    {
        string name;
        type = 0;
        try
        {
            name = _children.TypeNameOf!(value);
        }
        catch (Exception e) when (Faults.IsOfField(e, _cancellation))
        {
            return _faults.Describe(e, _field.Path);
        }

        for (type = 0; type < _children.Types.Count; type++)
        {
            if (_children.Types[type].Type.Name == name)
                return value;
        }

        type = 0;
        return new GraphQLError($"The object type \"{name}\" is not possible here.", ErrorCodes.Result);
    }

    private void Remember(int level, int index, GraphQLError error) => (_errors ??= [])[(level, index)] = error;
}
