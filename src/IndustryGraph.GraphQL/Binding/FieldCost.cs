namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// What one field costs, for each parent it is asked of. The unit is one object of the response. A field that nothing is
/// bound to costs nothing but its objects, and its lists are taken to have <see cref="AssumedLength"/> items.
/// </summary>
public sealed record FieldCost
{
    /// <summary>How many items a list is taken to have that nothing is said about.</summary>
    public const int AssumedLength = 10;

    /// <summary>What the field costs beside its objects, given its coerced arguments: 0 or more. Null: nothing.</summary>
    public Func<IReadOnlyDictionary<string, object?>, double>? Weight { get; init; }

    /// <summary>The lists whose length the arguments tell. A field below that has lists of its own is told by these alone.</summary>
    public IReadOnlyList<ListLength> Lists { get; init; } = [];
}
