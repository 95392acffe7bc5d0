using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution.Costs;

/// <summary>What an operation did cost: the estimate's weights over the objects that were there.</summary>
internal static class ActualCost
{
    public static long Of(OperationPlan plan, OperationRun run)
    {
        var sum = 0d;
        foreach (var type in plan.Types)
        {
            if (type != plan.Root && !type.IsIntrospection)
                sum += run.Rows.Of(type)?.Count ?? 0;
        }

        foreach (var (type, field) in plan.CostedFields)
        {
            if (field.Cost!.Weight is { } weight && run.Rows.Of(type) is { } parents && run.Field(field).Failure is null)
                sum += parents.Count * weight(run.Field(field).Arguments);
        }

        return (long)sum;
    }
}
