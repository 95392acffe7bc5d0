using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Arguments that several questions share, held against the limits.</summary>
internal static class QuestionArguments
{
    /// <summary>maxTiers.</summary>
    public static Answer<int> MaxTiers(this FieldBatch batch)
    {
        var (maxTiers, limit) = (batch.Arguments.Required<int>("maxTiers"), batch.Request.Limits.MaxTiers);
        return maxTiers >= 1 && maxTiers <= limit
            ? maxTiers
            : Fault.BadValue($"maxTiers is between 1 and {limit} (limit MaxTiers); it is {maxTiers}.");
    }

    /// <summary>Whether a list of ids is as long as it may be, and not empty.</summary>
    public static Answer<int> CheckIds(this FieldBatch batch, string argument, IReadOnlyList<string> ids)
    {
        var limit = batch.Request.Limits.MaxPageSize;
        return ids.Count >= 1 && ids.Count <= limit
            ? ids.Count
            : Fault.BadValue($"{argument} lists between 1 and {limit} ids (limit MaxPageSize); it lists {ids.Count}.");
    }

    /// <summary>The companies and facilities that an argument names.</summary>
    public static async ValueTask<Answer<IReadOnlySet<NodeId>>> EntitiesAsync(
        this FieldBatch batch, string argument, PinScope scope, CancellationToken cancellation)
    {
        var slugs = batch.Arguments.Slugs(argument)!;
        return batch.CheckIds(argument, slugs).TryGet(out _, out var fault)
            ? await batch.Request.Criteria.ReadIdsAsync(slugs, [NodeKind.Company, NodeKind.Facility], scope.Pin, cancellation)
            : fault;
    }
}
