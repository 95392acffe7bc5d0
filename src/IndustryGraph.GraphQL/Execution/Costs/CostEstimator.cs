using System.Collections.Frozen;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution.Costs;

/// <summary>
/// What an operation may cost, reckoned from its plan before it runs: for each field its weight, and for each object it
/// may give one and what is selected on it. Of the types that an object may have the dearest counts. Introspection is
/// free: it is bounded by the schema.
/// </summary>
internal sealed class CostEstimator
{
    /// <summary>The largest whole number that every JSON reader holds exactly; nothing is told to cost more.</summary>
    private const double Most = 9_007_199_254_740_991;

    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly double[] _known;

    private CostEstimator(OperationPlan plan, IReadOnlyDictionary<string, object?> variables)
    {
        _variables = variables;
        _known = new double[plan.Selections];
        Array.Fill(_known, double.NaN);
    }

    public static long Of(OperationPlan plan, IReadOnlyDictionary<string, object?> variables) =>
        plan.FixedCost ?? Reckon(plan, variables);

    /// <summary>The cost where no variable tells it; null where one does.</summary>
    public static long? Fixed(OperationPlan plan) =>
        plan.CostedFields.All(f => f.Field.Arguments.IsConstant) ? Reckon(plan, FrozenDictionary<string, object?>.Empty) : null;

    private static long Reckon(OperationPlan plan, IReadOnlyDictionary<string, object?> variables) =>
        (long)Math.Min(Most, new CostEstimator(plan, variables).OfType(plan.Root, null));

    private double OfType(PlanType type, ListLengths? told)
    {
        var sum = 0d;
        foreach (var field in type.Fields)
            sum += OfField(field, told);
        return sum;
    }

    private double OfField(PlanField field, ListLengths? told)
    {
        if (field.IsIntrospection)
            return 0;
        var own = field.Cost is null ? null : ListLengths.Of(field, _variables);
        var weight = own?.Weight ?? 0;
        if (field.Children is not { } children)
            return weight;
        var below = own is { HasLists: true } ? own : told?.Below(field.Definition.Name);
        var objects = 1d;
        for (var level = 0; level < field.ListDepth; level++)
            objects *= level == 0 && below?.Here is { } length ? length : FieldCost.AssumedLength;
        return weight + (objects * (1 + OfSelection(children, below is { HasMore: true } ? below : null)));
    }

    /// <summary>What is selected on one object. Worked out once, save where a field above tells the lengths of lists.</summary>
    private double OfSelection(PlanSelection selection, ListLengths? told)
    {
        if (told is null && !double.IsNaN(_known[selection.Id]))
            return _known[selection.Id];
        var dearest = 0d;
        foreach (var type in selection.Types)
            dearest = Math.Max(dearest, OfType(type, told));
        if (told is null)
            _known[selection.Id] = dearest;
        return dearest;
    }
}
