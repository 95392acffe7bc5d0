using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution.Costs;

/// <summary>What the arguments of one field tell of the lists at it and below, seen from a position.</summary>
internal sealed class ListLengths
{
    private readonly IReadOnlyDictionary<string, object?> _arguments;
    private readonly IReadOnlyList<ListLength> _lists;
    private readonly int _depth;

    private ListLengths(IReadOnlyDictionary<string, object?> arguments, IReadOnlyList<ListLength> lists, int depth)
    {
        _arguments = arguments;
        _lists = lists;
        _depth = depth;
    }

    /// <summary>What the field costs beside its objects.</summary>
    public double Weight { get; private init; }

    public bool HasLists => _lists.Count > 0;

    /// <summary>Whether anything is told of lists further below.</summary>
    public bool HasMore => _lists.Any(l => l.Path.Length > _depth);

    /// <summary>The length of the list at this position; null where it is not told.</summary>
    public double? Here => _lists.FirstOrDefault(l => l.Path.Length == _depth)?.Of(_arguments);

    /// <summary>Null where the arguments do not fit, and so the field is not asked.</summary>
    public static ListLengths? Of(PlanField field, IReadOnlyDictionary<string, object?> variables)
    {
        try
        {
            var arguments = field.Arguments.Coerce(variables);
            return new ListLengths(arguments, field.Cost!.Lists, 0) { Weight = field.Cost.Weight?.Invoke(arguments) ?? 0 };
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <summary>Seen from a field of the position; null where nothing is told of it.</summary>
    public ListLengths? Below(string field)
    {
        var lists = _lists.Where(l => l.Path.Length > _depth && l.Path[_depth] == field).ToList();
        return lists.Count == 0 ? null : new ListLengths(_arguments, lists, _depth + 1);
    }
}
