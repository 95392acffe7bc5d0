using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>The parents of every level, kept by object type of the plan, and how many objects there may be in all.</summary>
internal sealed class ExecutionRows(int types, int maximumObjects)
{
    private readonly ObjectRows?[] _rows = new ObjectRows?[types];
    private int _objects;

    public ObjectRows? Of(PlanType type) => _rows[type.Id];

    public int Add(PlanType type, object item)
    {
        if (++_objects > maximumObjects)
            throw new LimitException(LimitErrors.Exceeded("objects", maximumObjects));
        return (_rows[type.Id] ??= new ObjectRows()).Add(item);
    }

    public void Release()
    {
        foreach (var rows in _rows)
            rows?.Release();
    }
}
