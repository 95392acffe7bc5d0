namespace IndustryGraph.Api;

/// <summary>What a field costs, in objects of the response, for each parent it is asked of.</summary>
/// <param name="Type">The object type.</param>
/// <param name="Field">The name of the field.</param>
public sealed record FieldCost(string Type, string Field)
{
    /// <summary>What it costs beside its objects, given its arguments. Null: nothing.</summary>
    public Func<Arguments, double>? Weight { get; init; }

    /// <summary>
    /// How long lists are that the arguments bound, by the names of the fields from this one to the list, joined by dots;
    /// the empty name is the field itself.
    /// </summary>
    public IReadOnlyDictionary<string, Func<Arguments, int>> Lists { get; init; } = new Dictionary<string, Func<Arguments, int>>();
}
