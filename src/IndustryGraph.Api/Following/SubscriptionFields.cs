using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>The fields of Subscription and RelationshipChange.</summary>
internal static class SubscriptionFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Subscription")
            .Stream("relationshipChanged", RelationshipsChanged)
            .Stream("pathOpened", PathsOpened);
        table.Type<RelationshipChangeView>("RelationshipChange")
            .Property("cursor", change => change.Cursor)
            .Property("relationship", change => change.Relationship)
            .Property("change", change => change.Change);
    }

    private static async IAsyncEnumerable<object> RelationshipsChanged(FieldBatch batch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = batch.Request;
        var filter = Filters.Relationships(batch.Arguments, "where");
        if (!(await request.Criteria.ReadAsync(filter, FilterScope.Everything, request.Scope.Pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            yield return fault;
            yield break;
        }

        var from = new FeedPosition(request.Revision.Sequence);
        var cursor = batch.Arguments.Optional<string>("resumeAfter");
        await request.HearOfAsync(cursor, cancellation);
        if (cursor is not null && !ChangeCursor.Decode(request, cursor).TryGet(out from, out fault))
        {
            yield return fault;
            yield break;
        }

        // What is read for all who follow is no one's to be counted.
        var feed = new RelationshipFeed(request.UncountedStore, criteria, request.Time);
        await foreach (var item in feed.FollowAsync(from, cancellation))
        {
            if (request.Visit.Ended is { } ended)
            {
                yield return ended;
                yield break;
            }

            yield return new RelationshipChangeView(request, item);
        }
    }

    private static async IAsyncEnumerable<object> PathsOpened(FieldBatch batch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = batch.Request;
        var maxHops = batch.Arguments.Required<int>("maxHops");
        if (maxHops < 1 || maxHops > request.Limits.MaxHops)
        {
            yield return Fault.BadValue($"maxHops is between 1 and {request.Limits.MaxHops} (limit MaxHops); it is {maxHops}.");
            yield break;
        }

        string[] slugs = [RecordLookup.Slug(batch.Arguments.Required<string>("from")), RecordLookup.Slug(batch.Arguments.Required<string>("to"))];
        var ends = new List<NodeId>();
        foreach (var slug in slugs)
        {
            var read = await request.Criteria.ReadIdsAsync([slug], [NodeKind.Company, NodeKind.Facility], request.Scope.Pin, cancellation);
            if (!read.TryGet(out var ids, out var unknown))
            {
                yield return unknown;
                yield break;
            }

            ends.Add(ids.Single());
        }

        var filter = Filters.Relationships(batch.Arguments, "where");
        if (!(await request.Criteria.ReadAsync(filter, FilterScope.Connections, request.Scope.Pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            yield return fault;
            yield break;
        }

        if (ends[0] == ends[1])
        {
            yield return Fault.BadValue($"'{ends[0]}' is both from and to; a path joins two different nodes.");
            yield break;
        }

        var watch = new PathWatch(request.Store, criteria, maxHops, () => request.At(request.Revision).Bounds, request.Time);
        await foreach (var (path, pin) in watch.WatchAsync(ends[0], ends[1], cancellation))
        {
            if (request.Visit.Ended is { } ended)
            {
                yield return ended;
                yield break;
            }

            var revision = await request.Store.GetRevisionAsync(cancellation);
            yield return new OpenedPathView(request.At(revision with { At = pin.KnownAt }), PinScope.Of(pin), path);
        }
    }
}

/// <summary>Path of the schema, as it opened.</summary>
internal sealed record OpenedPathView(RequestContext Context, PinScope Scope, GraphPath Path) : PathView(Scope, Path), ISubscriptionEvent
{
    public object? SharedAs => null;
}
