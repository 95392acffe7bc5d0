using System.Text.Json;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// Takes in the format that loses nothing. Into an empty store a history goes commit by commit, merges and retractions
/// among them, so that every question has the answer that it had; only the moments of recording are new. Into any other
/// store, what the file says last is imported as a file of any format is: what is known already is not recorded again.
/// </summary>
internal sealed class NativeImport(IGraphStore store, ImportOptions options)
{
    private readonly Importer _importer = new(store);
    private readonly CompanyMerger _merger = new(store);

    private List<Draft<Node>> _nodes = [];
    private List<Draft<Claim>> _claims = [];
    private List<(Row Row, NativeRetraction Retraction)> _retractions = [];
    private NativeCommit? _commit;
    private ImportReport _report = new();
    private long _rows;
    private long _superseded;
    private long _bad;
    private bool _replays;

    public async Task<ImportReport> RunAsync(InputFile file, CancellationToken cancellation)
    {
        if (!await IsInOrderAsync(file, cancellation) || (options.DryRun && store is not IStagingStore))
        {
            return Report() with { DryRun = options.DryRun };
        }

        await using var stage = store is IStagingStore staging ? await staging.StageAsync(cancellation) : null;
        if (!await TakeAllAsync(file, cancellation) || options.DryRun)
        {
            // What stands before a line that cannot be recorded stays where there is no stage.
            return Report() with { DryRun = options.DryRun, IsRecorded = stage is null };
        }

        if (stage is not null)
        {
            await stage.CommitAsync(cancellation);
        }

        return Report() with { IsRecorded = true };
    }

    private async Task<bool> TakeAllAsync(InputFile file, CancellationToken cancellation)
    {
        _rows = 0;
        var isEmpty = (await store.GetRevisionAsync(cancellation)).Sequence == 0;
        await foreach (var (row, line) in LinesAsync(file, cancellation))
        {
            _replays = line.Header is { } header ? isEmpty && header.Contents == NativeExport.History : _replays;
            if (!await TakeAsync(row, line, cancellation))
            {
                return false;
            }

            if (_rows % options.BatchSize == 0)
            {
                options.OnProgress?.Invoke(new ImportProgress(_rows, file.Position, file.Length, Recording: true));
            }
        }

        return await FlushAsync(cancellation);
    }

    private ImportReport Report() => _report with
    {
        Rows = _rows,
        Taken = _rows - _superseded - _bad,
        Rejected = _bad,
        LeftOut = _superseded == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["line that a later one says otherwise"] = _superseded },
    };

    // A first reading finds every line that is out of order, so that nothing of such a file is recorded.
    private async Task<bool> IsInOrderAsync(InputFile file, CancellationToken cancellation)
    {
        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            var problems = Problems(item);
            _rows++;
            if (problems.Count > 0)
            {
                _bad++;
                options.OnBadRow?.Invoke(item.Row, problems);
            }

            if (_rows % options.BatchSize == 0)
            {
                options.OnProgress?.Invoke(new ImportProgress(_rows, file.Position, file.Length, Recording: false));
            }
        }

        return _bad == 0;
    }

    private static List<RowProblem> Problems(JsonEntities.Item item)
    {
        try
        {
            var line = NativeJson.Read(item.Row.Values[0]!);
            return line switch
            {
                { Header: { Format: not 1 } header } => [new RowProblem("industrygraph.format", $"The format {header.Format} is not known; this program reads format 1.")],
                { Claim: { } claim } => [.. ClaimRules.Check(NativeText.ClaimOf(claim)).Select(Told)],
                _ when NativeText.NodeOf(line) is { } node => [.. NodeRules.Check(node).Select(Told)],
                _ => [],
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return [new RowProblem(null, fault.Message)];
        }

        static RowProblem Told(Problem problem) => new(problem.Path, problem.Message);
    }

    private static async IAsyncEnumerable<(Row Row, NativeLine Line)> LinesAsync(
        InputFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            yield return (item.Row, NativeJson.Read(item.Row.Values[0]!));
        }
    }

    /// <returns>False where what had been gathered cannot be recorded.</returns>
    private async ValueTask<bool> TakeAsync(Row row, NativeLine line, CancellationToken cancellation)
    {
        _rows++;
        if (line.IsSuperseded && !_replays)
        {
            _superseded++;
            return true;
        }

        var path = $"lines.{row.Number}";
        switch (line)
        {
            case { Commit: { } commit }:
                var done = !_replays && _nodes.Count + _claims.Count < options.BatchSize && _retractions.Count == 0 || await FlushAsync(cancellation);
                _commit = commit;
                return done;
            case { Claim: { } claim }:
                _claims.Add(new Draft<Claim>(NativeText.ClaimOf(claim), path));
                return _replays || _claims.Count < options.BatchSize || await FlushAsync(cancellation);
            case { Retraction: { } retraction }:
                _retractions.Add((row, retraction));
                return true;
            case { Merge: { } merge }:
                return await FlushAsync(cancellation) && await MergeAsync(row, merge, cancellation);
            case { Unmerge: { } unmerge }:
                return await FlushAsync(cancellation) && await UnmergeAsync(row, unmerge, cancellation);
            default:
                if (NativeText.NodeOf(line) is { } node)
                {
                    _nodes.Add(new Draft<Node>(node, path));
                }

                return true;
        }
    }

    private async ValueTask<bool> FlushAsync(CancellationToken cancellation)
    {
        var (nodes, claims, retractions) = (_nodes, _claims, _retractions);
        (_nodes, _claims, _retractions) = ([], [], []);
        var recorded = nodes.Count + claims.Count == 0 || await RecordAsync(nodes, claims, cancellation);
        return recorded && (retractions.Count == 0 || await RetractAsync(retractions, cancellation));
    }

    private async ValueTask<bool> RecordAsync(List<Draft<Node>> nodes, List<Draft<Claim>> claims, CancellationToken cancellation)
    {
        // A commit may hold claims of a source that stands since before.
        var sources = nodes.Where(draft => draft.Content is Source).DistinctBy(draft => draft.Content.Id).ToDictionary(draft => draft.Content.Id);
        var missing = claims.Select(draft => draft.Content.Source).Distinct().Where(id => !sources.ContainsKey(id)).ToList();
        var revision = await store.GetRevisionAsync(cancellation);
        var standing = await store.GetAsync([.. missing.Select(id => id.Value)], new Pin(DateOnly.MaxValue, revision.At), cancellation);
        for (var i = 0; i < missing.Count; i++)
        {
            var id = missing[i];
            if (standing[i] is not Source source)
            {
                var path = claims.First(draft => draft.Content.Source == id).Path;
                return Refuse([new Problem(ProblemCodes.NotFound, path, $"The source '{id}' does not stand before its claims.")]);
            }

            sources.Add(id, new Draft<Node>(source, "source"));
        }

        var bySource = claims.ToLookup(draft => draft.Content.Source);
        var outcome = await _importer.ImportAsync(
            new ImportRequest
            {
                Nodes = [.. nodes.Where(draft => draft.Content is not Source)],
                Sources = [.. sources.Values.Select(draft => new SourceDraft(new Draft<Source>((Source)draft.Content, draft.Path), [.. bySource[draft.Content.Id]]))],
                Actor = _replays ? _commit?.Actor : options.Actor,
                Reason = _commit?.Reason,
            },
            cancellation);
        _report += new ImportReport { Claims = claims.Count, Recorded = outcome.Recorded, Corrected = outcome.Corrected, AlreadyKnown = outcome.AlreadyKnown };
        return Refuse(outcome.Problems);
    }

    private async ValueTask<bool> RetractAsync(List<(Row Row, NativeRetraction Retraction)> retractions, CancellationToken cancellation)
    {
        var closures = new List<ClaimClosure>();
        foreach (var source in retractions.GroupBy(item => item.Retraction.Source))
        {
            var claims = await store.FindClaimsByKeyAsync(new NodeId(source.Key), [.. source.Select(item => item.Retraction.Key)], cancellation);
            closures.AddRange(claims.Zip(source)
                .Where(pair => pair.First is { } claim && claim.KnownTo == Instant.Open)
                .Select(pair => new ClaimClosure(pair.First!.Id, null, pair.Second.Retraction.Reason ?? "retracted")));
        }

        await store.AppendAsync(new ChangeSet { Closures = closures, Actor = _replays ? _commit?.Actor : options.Actor, Reason = _commit?.Reason }, cancellation);
        _report += new ImportReport { Retracted = closures.Count };
        return true;
    }

    private async ValueTask<bool> MergeAsync(Row row, NativeMerge merge, CancellationToken cancellation)
    {
        var revision = await store.GetRevisionAsync(cancellation);
        var ends = await store.GetAsync([merge.From, merge.Into ?? ""], new Pin(DateOnly.MaxValue, revision.At), cancellation);
        if (ends[0] is not null && ends[0]?.Slug == ends[1]?.Slug)
        {
            return true;
        }

        var (_, problem) = await _merger.MergeAsync(
            new NodeId(merge.From), new NodeId(merge.Into ?? ""), merge.Reason ?? "merged", _replays ? _commit?.Actor : options.Actor, cancellation);
        return Refuse(problem is null ? [] : [problem with { Path = $"lines.{row.Number}.merge" }]);
    }

    private async ValueTask<bool> UnmergeAsync(Row row, NativeMerge unmerge, CancellationToken cancellation)
    {
        var (_, problem) = await _merger.UnmergeAsync(
            new NodeId(unmerge.From), unmerge.Reason ?? "parted", _replays ? _commit?.Actor : options.Actor, cancellation);
        // Elsewhere than in an empty store the two may never have been merged.
        return Refuse(problem is null || (!_replays && problem.Code == ProblemCodes.NotMerged) ? [] : [problem with { Path = $"lines.{row.Number}.unmerge" }]);
    }

    private bool Refuse(IReadOnlyList<Problem> problems)
    {
        foreach (var line in problems.GroupBy(problem => problem.Path?.Split('.') is ["lines", var number, ..] ? long.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0))
        {
            _bad++;
            options.OnBadRow?.Invoke(
                new Row(line.Key, line.Key, new Columns(), []),
                [.. line.Select(problem => new RowProblem(problem.Path is { } path ? string.Join('.', path.Split('.').Skip(2)) : null, problem.Message))]);
        }

        return problems.Count == 0;
    }
}
