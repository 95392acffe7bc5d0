using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>All objects of one type that one field gave, and a column for each of their own fields.</summary>
internal sealed class Level(ObjectType type)
{
    private readonly List<LevelObject> _objects = [];
    private readonly Dictionary<Selection, object?[]> _columns = [];

    public ObjectType Type { get; } = type;

    public IReadOnlyList<LevelObject> Objects => _objects;

    public LevelObject Add(object source)
    {
        var added = new LevelObject(this, _objects.Count, source);
        _objects.Add(added);
        return added;
    }

    /// <summary>Makes the column of a field; once all objects are there and before anything is read.</summary>
    public object?[] AddColumn(Selection selection)
    {
        var column = new object?[_objects.Count];
        _columns.Add(selection, column);
        return column;
    }

    public object?[] Column(Selection selection) => _columns[selection];
}
