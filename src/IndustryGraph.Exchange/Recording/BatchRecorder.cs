using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Records rows as one commit: finds out who the companies are, and hands claims and companies to the importer.</summary>
internal sealed class BatchRecorder(IGraphStore store, ImportOptions options, KeyBook keys, string reason)
{
    private readonly Importer _importer = new(store);

    /// <summary>Sources that claims were made for, with their names in the book of keys.</summary>
    public Dictionary<NodeId, string> Sources { get; } = [];

    public async ValueTask<BatchOutcome> RecordAsync(IReadOnlyList<RowReading> rows, bool dryRun, CancellationToken cancellation)
    {
        var readable = rows.Where(row => row.Problems.Count == 0 && row.LeftOut is null && !row.Row.IsBlank).ToList();
        var bad = rows.Where(row => row.Problems.Count > 0 && !row.Row.IsBlank).ToList();
        var keyed = readable.Select(Keyed).ToList();
        while (true)
        {
            var revision = await store.GetRevisionAsync(cancellation);
            var pin = new Pin(DateOnly.MaxValue, revision.At);
            var parties = keyed.SelectMany(row => PartiesOf(row.Reading));
            var resolved = await new PartyResolver(store, options.SimilarNames).ResolveAsync(parties, pin, cancellation);
            var unresolved = keyed.Select(row => Unresolved(row, resolved)).OfType<(KeyedRow Row, RowReading Reading)>().ToList();
            if (unresolved.Count > 0)
            {
                bad.AddRange(unresolved.Select(item => item.Reading));
                var without = unresolved.Select(item => item.Row).ToHashSet();
                keyed = [.. keyed.Where(row => !without.Contains(row))];
                continue;
            }

            var request = await RequestAsync(keyed, resolved, pin, dryRun, cancellation);
            var outcome = await _importer.ImportAsync(request, cancellation);
            if (outcome.Problems.Count == 0)
            {
                return Outcome(rows, keyed, bad, resolved, outcome);
            }

            var refused = Refused(keyed, outcome.Problems);
            bad.AddRange(refused.Values);
            keyed = [.. keyed.Where(row => !refused.ContainsKey(row))];
        }
    }

    /// <summary>A row, and the keys of its claims; null of one that came before.</summary>
    private sealed class KeyedRow(RowReading reading, IReadOnlyList<(Assertion Assertion, string? Key)> claims)
    {
        public RowReading Reading { get; } = reading;

        public IReadOnlyList<(Assertion Assertion, string? Key)> Claims { get; } = claims;
    }

    private KeyedRow Keyed(RowReading reading) => new(reading, [.. reading.Assertions.Select(assertion => (assertion, keys.Take(SourceKey(assertion.Source), assertion)))]);

    // What a source is called in the book of keys, before it is known which record it is.
    private static string SourceKey(SourceText source) => source.Id ?? Slug.From(source.Title);

    private static IEnumerable<Party> PartiesOf(RowReading row) =>
        row.Companies.Concat(row.Assertions.SelectMany(assertion => new[] { assertion.From, assertion.To }));

    private static (KeyedRow, RowReading)? Unresolved(KeyedRow row, ResolvedParties resolved)
    {
        var problems = PartiesOf(row.Reading).Select(resolved.ProblemOf).OfType<string>().Distinct()
            .Select(problem => new RowProblem("company", problem))
            .Concat(row.Reading.Assertions.Where(assertion => resolved.ProblemOf(assertion.From) is null && resolved.ProblemOf(assertion.To) is null)
                .Where(assertion => resolved.IdOf(assertion.From) == resolved.IdOf(assertion.To))
                .Select(assertion => new RowProblem("company", $"'{assertion.From.Label}' and '{assertion.To.Label}' are one company, '{resolved.IdOf(assertion.From)}'; a relationship joins two.")))
            .ToList();
        return problems.Count == 0 ? null : (row, row.Reading with { Problems = problems });
    }

    private async ValueTask<ImportRequest> RequestAsync(
        List<KeyedRow> rows, ResolvedParties resolved, Pin pin, bool dryRun, CancellationToken cancellation)
    {
        var assertions = rows.SelectMany(row => row.Reading.Assertions).ToList();
        var products = new ProductNames(store);
        await products.LoadAsync(assertions.SelectMany(assertion => assertion.Products), pin, cancellation);
        var sources = new SourceRecords(store);
        await sources.LoadAsync(assertions.Select(assertion => assertion.Source), pin, cancellation);
        var drafts = new Dictionary<NodeId, (Source Source, List<Draft<Claim>> Claims)>();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (assertion, key) in rows[i].Claims.Where(item => item.Key is not null))
            {
                var source = sources[assertion.Source];
                Sources[source.Id] = SourceKey(assertion.Source);
                var claim = assertion.Content with
                {
                    Key = key!,
                    Subject = new RelationshipKey(assertion.Type, resolved.IdOf(assertion.From), resolved.IdOf(assertion.To)),
                    Products = [.. assertion.Products.Select(name => products[name]).Distinct()],
                };
                if (!drafts.TryGetValue(source.Id, out var draft))
                {
                    drafts.Add(source.Id, draft = (source, []));
                }

                draft.Claims.Add(new Draft<Claim>(claim, PathOf(i)));
            }
        }

        var firstRows = NodeRows(rows, resolved);
        var nodes = resolved.Nodes.Select(node => new Draft<Node>(node, PathOf(firstRows[node.Id])))
            .Concat(products.Made.Select(product => new Draft<Node>(product, PathOf(rows.FindIndex(row => row.Reading.Assertions.Any(assertion => assertion.Products.Contains(product.Name)))))));
        return new ImportRequest
        {
            Nodes = [.. nodes],
            Sources = [.. drafts.Values.Select(draft => new SourceDraft(new Draft<Source>(draft.Source, "source"), draft.Claims))],
            DryRun = dryRun,
            Actor = options.Actor,
            Reason = reason,
        };
    }

    // The first row that names each company, which is told of what is wrong with it.
    private static Dictionary<NodeId, int> NodeRows(List<KeyedRow> rows, ResolvedParties resolved)
    {
        var first = new Dictionary<NodeId, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var party in PartiesOf(rows[i].Reading))
            {
                first.TryAdd(resolved.IdOf(party), i);
            }
        }

        return first;
    }

    private static string PathOf(int row) => string.Create(CultureInfo.InvariantCulture, $"rows.{row}");

    private static Dictionary<KeyedRow, RowReading> Refused(List<KeyedRow> rows, IReadOnlyList<Problem> problems)
    {
        var refused = new Dictionary<KeyedRow, RowReading>();
        foreach (var group in problems.GroupBy(problem => problem.Path?.Split('.') is ["rows", var index, ..] ? int.Parse(index, CultureInfo.InvariantCulture) : -1))
        {
            // A source that breaks a rule stands in the way of every row.
            foreach (var row in group.Key < 0 ? rows : [rows[group.Key]])
            {
                refused[row] = row.Reading with
                {
                    Problems = [.. group.Select(problem => new RowProblem(problem.Path is { } path ? string.Join('.', path.Split('.').Skip(2)) : null, problem.Message))],
                };
            }
        }

        return refused;
    }

    private static BatchOutcome Outcome(
        IReadOnlyList<RowReading> rows, List<KeyedRow> taken, List<RowReading> bad, ResolvedParties resolved, ImportOutcome outcome)
    {
        var repeated = taken.Sum(row => row.Claims.Count(item => item.Key is null));
        var report = new ImportReport
        {
            Rows = rows.Count,
            Taken = taken.Count,
            Rejected = bad.Count,
            Blank = rows.Count(row => row.Row.IsBlank),
            LeftOut = rows.Where(row => row is { LeftOut: not null, Problems.Count: 0 }).GroupBy(row => row.LeftOut!).ToDictionary(group => group.Key, group => (long)group.Count()),
            Claims = taken.Sum(row => row.Claims.Count),
            Recorded = outcome.Recorded,
            Corrected = outcome.Corrected,
            AlreadyKnown = outcome.AlreadyKnown,
            Repeated = repeated,
            Made = resolved.Made.Count,
            ByIdentifier = resolved.ByIdentifier,
            ByName = resolved.ByName,
            BySimilarName = resolved.BySimilarName,
            Uncertain = resolved.Uncertain.Count,
        };
        return new BatchOutcome(report, [.. bad.OrderBy(row => row.Row.Number)], resolved.Uncertain);
    }
}
