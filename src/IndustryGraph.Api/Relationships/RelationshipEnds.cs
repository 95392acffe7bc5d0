using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The nodes that relationships join.</summary>
internal static class RelationshipEnds
{
    /// <summary>The nodes at one end at the pin, in the order of the relationships; null where there is none yet.</summary>
    /// <param name="store">Who reads them: by number where it can, else by their ids.</param>
    /// <param name="relationships">The relationships.</param>
    /// <param name="end">Where they begin, or where they end.</param>
    /// <param name="pin">When.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async ValueTask<IReadOnlyList<GraphRecord?>> GetEndsAsync(
        this IGraphStore store, IReadOnlyList<Relationship> relationships, AnchorEnd end, Pin pin, CancellationToken cancellation)
    {
        if (store is ITraversableStore traversable)
        {
            return traversable.GetEnds(relationships, end, pin);
        }

        var ids = relationships.Select(relationship => end == AnchorEnd.From ? relationship.Key.From : relationship.Key.To);
        return await store.GetAsync([.. ids.Select(id => id.Value)], pin, cancellation);
    }
}
