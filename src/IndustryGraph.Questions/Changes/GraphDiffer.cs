using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Compares the graph at two pins, in either order. Relationships are compared within a filter: what no longer fits it,
/// because it ended, was retracted or lost its stage, has ended. Where no filter is given, facts and the attributes of
/// nodes are compared too; a fact that is at one pin only changes from null or to null.
/// </summary>
public sealed class GraphDiffer(IGraphStore store)
{
    /// <param name="from">The first pin.</param>
    /// <param name="to">The second pin.</param>
    /// <param name="scope">A company, facility, product or relationship, whose part alone is compared; null for the whole graph.</param>
    /// <param name="filter">Which relationships are compared; null for all that are no rumour, over or denied.</param>
    /// <param name="first">How long each list is at the most.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A fault where scope or filter name something that is there at neither pin.</returns>
    public async ValueTask<Answer<GraphDiff>> DiffAsync(
        Pin from, Pin to, string? scope, RelationshipFilter? filter, int first, CancellationToken cancellation)
    {
        var within = new DiffScope(store, scope, filter);
        var (left, right) = scope is null && filter is null && store is ITraversableStore traversable
            ? await within.ReadDifferingAsync(traversable, from, to, cancellation)
            : (await within.ReadAsync(from, cancellation), await within.ReadAsync(to, cancellation));
        if (right.Fault is { } fault && (fault.Code != FaultCodes.NotFound || left.Fault is not null))
        {
            return fault;
        }

        // What is not there at one of the pins has everything added, or ended.
        var before = left.Fault is null ? left.Value : DiffSide.Empty;
        var after = right.Fault is null ? right.Value : DiffSide.Empty;
        var log = await new LogSearch(store).BetweenAsync(Earlier(from, to), Later(from, to), cancellation);
        var changed = InBoth(before.Relationships, after.Relationships)
            .Concat(InEither(before.Facts, after.Facts))
            .Concat(filter is null ? await NodesAsync(log, from, to, scope is null ? null : [before.Scope, after.Scope], cancellation) : [])
            .SelectMany(pair => Changes(pair.Before, pair.After))
            .OrderBy(change => change.Record.Slug, Comparer<string>.Create(Slug.Compare));
        var lists = new Lists(first);
        return new GraphDiff(
            lists.Cut(after.Relationships.Values.Where(item => !before.Relationships.ContainsKey(item.Slug)).OrderBy(item => item.Id)),
            lists.Cut(before.Relationships.Values.Where(item => !after.Relationships.ContainsKey(item.Slug)).OrderBy(item => item.Id)),
            lists.Cut(changed),
            lists.Cut((await RetractedAsync(log, from, to, cancellation)).Where(claim => Belongs(claim, before, scope is null && filter is null))),
            lists.Truncated);
    }

    private static Instant Earlier(Pin a, Pin b) => a.KnownAt <= b.KnownAt ? a.KnownAt : b.KnownAt;

    private static Instant Later(Pin a, Pin b) => a.KnownAt <= b.KnownAt ? b.KnownAt : a.KnownAt;

    private static IEnumerable<(GraphRecord? Before, GraphRecord? After)> InBoth<T>(Dictionary<string, T> before, Dictionary<string, T> after)
        where T : GraphRecord =>
        before.Where(pair => after.ContainsKey(pair.Key)).Select(pair => ((GraphRecord?)pair.Value, (GraphRecord?)after[pair.Key]));

    private static IEnumerable<(GraphRecord? Before, GraphRecord? After)> InEither<T>(Dictionary<string, T> before, Dictionary<string, T> after)
        where T : GraphRecord =>
        before.Keys.Union(after.Keys).Select(slug => ((GraphRecord?)before.GetValueOrDefault(slug), (GraphRecord?)after.GetValueOrDefault(slug)));

    private static IEnumerable<FieldChange> Changes(GraphRecord? before, GraphRecord? after)
    {
        var record = (after ?? before)!;
        var old = before is null ? null : RecordAttributes.Of(before);
        var @new = after is null ? null : RecordAttributes.Of(after);
        foreach (var (i, (field, _)) in (@new ?? old)!.Index())
        {
            var change = new FieldChange(record, after is null, field, old?[i].Value, @new?[i].Value);
            if (change.Before != change.After)
            {
                yield return change;
            }
        }
    }

    // A claim of a relationship or fact that was in the first part.
    private static bool Belongs(Claim claim, DiffSide before, bool everything) =>
        everything || before.Relationships.ContainsKey(claim.Subject.Slug) || before.Facts.ContainsKey(claim.Subject.Slug);

    // Nodes that bear their id at both pins and were recorded anew in between.
    private async ValueTask<IEnumerable<(GraphRecord? Before, GraphRecord? After)>> NodesAsync(
        IReadOnlyList<LogEntry> log, Pin from, Pin to, string?[]? only, CancellationToken cancellation)
    {
        string[] slugs = [.. log
            .Where(entry => entry.Kind is ChangeKind.NodeRecorded or ChangeKind.SourceRecorded)
            .Select(entry => entry.Slug)
            .Where(slug => only is null || only.Contains(slug))
            .Distinct()];
        if (slugs.Length == 0)
        {
            return [];
        }

        var before = await store.GetAsync(slugs, from, cancellation);
        var after = await store.GetAsync(slugs, to, cancellation);
        return slugs
            .Select((slug, i) => (Slug: slug, Before: before[i], After: after[i]))
            .Where(item => item.Before?.Slug == item.Slug && item.After?.Slug == item.Slug)
            .Select(item => (item.Before, item.After));
    }

    private async ValueTask<IEnumerable<Claim>> RetractedAsync(IReadOnlyList<LogEntry> log, Pin from, Pin to, CancellationToken cancellation)
    {
        if (to.KnownAt <= from.KnownAt)
        {
            return [];
        }

        string[] slugs = [.. log.Where(entry => entry.Kind == ChangeKind.ClaimRetracted).Select(entry => entry.Slug).Distinct()];
        return slugs.Length == 0
            ? []
            : (await store.GetAsync(slugs, to, cancellation)).OfType<Claim>()
                .Where(claim => claim.IsKnownAt(from.KnownAt))
                .OrderBy(claim => claim.KnownTo)
                .ThenBy(claim => claim.Id);
    }

    private sealed class Lists(int first)
    {
        public Truncation? Truncated { get; private set; }

        public IReadOnlyList<T> Cut<T>(IEnumerable<T> items)
        {
            var list = items.Take(first + 1).ToList();
            if (list.Count <= first)
            {
                return list;
            }

            Truncated = Questions.Truncation.Nodes;
            return list[..first];
        }
    }
}
