using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// Takes a file in. Without <see cref="ImportOptions.LeaveBadRowsAside"/> it is read twice: once to find every bad row,
/// and, where there is none, once to record it. Rows go into the graph a batch at a time, so that a file of any length
/// takes the memory of a batch and of the hashes of its keys; stopped halfway, it is simply taken in again.
/// </summary>
internal sealed class FileImport(IGraphStore store, ImportOptions options)
{
    private KeyBook _keys = new();

    /// <param name="name">What it is called in the log.</param>
    /// <param name="read">Reads its rows from the beginning.</param>
    /// <param name="cancellation">Stops it between two batches.</param>
    public async Task<ImportReport> RunAsync(string name, Func<IAsyncEnumerable<RowReading>> read, CancellationToken cancellation)
    {
        if (!options.LeaveBadRowsAside || options.DryRun)
        {
            var trial = await PassAsync(name, read(), recording: false, cancellation);
            if (options.DryRun || trial.Rejected > 0)
            {
                return trial with { DryRun = options.DryRun };
            }
        }

        return await PassAsync(name, read(), recording: true, cancellation) with { IsRecorded = true };
    }

    private async Task<ImportReport> PassAsync(string name, IAsyncEnumerable<RowReading> rows, bool recording, CancellationToken cancellation)
    {
        _keys = new KeyBook();
        var reason = $"import of {name}";
        var recorder = new BatchRecorder(store, options, _keys, reason);
        var report = new ImportReport();
        var batch = new List<RowReading>(options.BatchSize);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            batch.Add(row);
            if (batch.Count == options.BatchSize)
            {
                report += await RecordAsync(recorder, batch, recording, report.Rows, cancellation);
                batch.Clear();
            }
        }

        report += await RecordAsync(recorder, batch, recording, report.Rows, cancellation);
        if (options.Complete && report.Rejected == 0)
        {
            foreach (var (source, book) in recorder.Sources)
            {
                var gone = await new GoneClaims(store, _keys)
                    .RetractAsync(source, book, options.Actor, $"{name} does not hold it any more.", !recording, cancellation);
                report = report with { Retracted = report.Retracted + gone };
            }
        }

        return report;
    }

    private async Task<ImportReport> RecordAsync(BatchRecorder recorder, List<RowReading> batch, bool recording, long before, CancellationToken cancellation)
    {
        var outcome = await recorder.RecordAsync(batch, dryRun: !recording, cancellation);
        // Bad rows are told once: by the trial where there is one, which ends the import.
        foreach (var row in outcome.Bad)
        {
            options.OnBadRow?.Invoke(row.Row, row.Problems);
        }

        foreach (var doubt in recording ? outcome.Uncertain : [])
        {
            options.OnUncertain?.Invoke(doubt);
        }

        options.OnProgress?.Invoke(new ImportProgress(before + batch.Count, recording));
        return outcome.Report;
    }
}
