using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Records by the ids that clients give.</summary>
internal static class RecordLookup
{
    /// <summary>
    /// Looks up ids that may carry pins: each clock is taken from <c>at</c>, else from the id, else from the request.
    /// </summary>
    public static async ValueTask<Answer<IReadOnlyList<IPinned?>>> FindAsync(
        FieldBatch batch, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count > batch.Request.Limits.MaxPageSize)
        {
            return new Fault(FaultCodes.PageTooLarge, $"At most {batch.Request.Limits.MaxPageSize} ids at once (limit MaxPageSize); there are {ids.Count}.");
        }

        var found = new IPinned?[ids.Count];
        var wanted = new List<(int Slot, string Slug, PinScope Scope)>(ids.Count);
        for (var i = 0; i < found.Length; i++)
        {
            if (PinnedSlug.TryParse(ids[i], out var id))
            {
                wanted.Add((i, id.Slug, batch.Request.Scope.With((id.ValidAt, id.KnownAt)).With(batch.Arguments.At)));
            }
        }

        // Mostly one id, or all at one pin.
        foreach (var group in wanted.Count == 1 ? [wanted] : wanted.GroupBy(item => item.Scope).Select(group => group.ToList()))
        {
            var (items, scope) = (group, group[0].Scope);
            var records = await batch.Request.Store.GetAsync([.. items.Select(item => item.Slug)], scope.Pin, cancellation);
            for (var i = 0; i < items.Count; i++)
            {
                found[items[i].Slot] = Pinned.Of(scope, records[i]);
            }
        }

        return found;
    }

    /// <summary>Records by slug at the pin of a scope, in the order of the slugs.</summary>
    public static async ValueTask<IReadOnlyList<object?>> GetAsync(
        this FieldBatch batch, PinScope scope, IEnumerable<string> slugs, CancellationToken cancellation) =>
        Pinned.All(scope, await batch.Request.Store.GetAsync([.. slugs], scope.Pin, cancellation));

    /// <summary>For each parent the list of records that its slugs name, in their order; those not there are left out.</summary>
    public static async ValueTask<IReadOnlyList<object?>> GetListsAsync(
        this FieldBatch batch, PinScope scope, IReadOnlyList<IReadOnlyList<NodeId>> slugs, CancellationToken cancellation)
    {
        string[] distinct = [.. slugs.SelectMany(list => list).Select(id => id.Value).Distinct()];
        if (distinct.Length == 0)
        {
            return [.. slugs.Select(_ => Array.Empty<object>())];
        }

        var records = await batch.GetAsync(scope, distinct, cancellation);
        var byId = distinct.Zip(records).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. slugs.Select(list => list.Select(id => byId[id.Value]).Where(record => record is not null).ToArray())];
    }

    /// <summary>The bare slugs of ids that may carry pins. An id whose pin cannot be read is left as it is, and is found by nobody.</summary>
    public static IReadOnlyList<string>? Slugs(this Arguments arguments, string name) =>
        arguments.List<string>(name)?.Select(Slug).ToList();

    public static string Slug(string id) => PinnedSlug.TryParse(id, out var pinned) ? pinned.Slug : id;
}
