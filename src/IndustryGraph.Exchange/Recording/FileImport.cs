using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>
/// Takes a file in, all or nothing. Rows go into the graph a batch at a time, so that a file of any length takes the
/// memory of a batch. Where the store has stages, the file is one; where it has none, the file is read twice, once to
/// find every bad row, and, where there is none, once to record it; stopped halfway, it is simply taken in again.
/// </summary>
internal sealed class FileImport(IGraphStore store, ImportOptions options)
{
    /// <param name="file">The file.</param>
    /// <param name="read">Reads its rows from the beginning.</param>
    /// <param name="cancellation">Stops it between two batches.</param>
    public Task<ImportReport> RunAsync(InputFile file, Func<IAsyncEnumerable<RowReading>> read, CancellationToken cancellation) =>
        store is IStagingStore staging ? RunOnceAsync(staging, file, read, cancellation) : RunTwiceAsync(file, read, cancellation);

    private async Task<ImportReport> RunOnceAsync(
        IStagingStore staging, InputFile file, Func<IAsyncEnumerable<RowReading>> read, CancellationToken cancellation)
    {
        await using var stage = await staging.StageAsync(cancellation);
        var report = await PassAsync(file, read(), recording: true, cancellation);
        if (options.DryRun || (report.Rejected > 0 && !options.LeaveBadRowsAside))
        {
            return report with { DryRun = options.DryRun };
        }

        await stage.CommitAsync(cancellation);
        return report with { IsRecorded = true };
    }

    private async Task<ImportReport> RunTwiceAsync(InputFile file, Func<IAsyncEnumerable<RowReading>> read, CancellationToken cancellation)
    {
        if (!options.LeaveBadRowsAside || options.DryRun)
        {
            var trial = await PassAsync(file, read(), recording: false, cancellation);
            if (options.DryRun || trial.Rejected > 0)
            {
                return trial with { DryRun = options.DryRun };
            }
        }

        return await PassAsync(file, read(), recording: true, cancellation) with { IsRecorded = true };
    }

    private async Task<ImportReport> PassAsync(InputFile file, IAsyncEnumerable<RowReading> rows, bool recording, CancellationToken cancellation)
    {
        using var keys = new KeyBook();
        var recorder = new BatchRecorder(store, options, keys, $"import of {file.Name}");
        var report = new ImportReport();
        var batch = new List<RowReading>(options.BatchSize);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            batch.Add(row.Problems.Count == 0 && row.LeftOut is null ? PartyNames.Check(row) : row);
            if (batch.Count == options.BatchSize)
            {
                await TakeAsync();
                batch.Clear();
            }
        }

        await TakeAsync();
        if (options.Complete && report.Rejected == 0)
        {
            foreach (var (source, book) in recorder.Sources)
            {
                var gone = await new GoneClaims(store, keys)
                    .RetractAsync(source, book, options.Actor, $"{file.Name} does not hold it any more.", !recording, cancellation);
                report = report with { Retracted = report.Retracted + gone };
            }
        }

        return report;

        async ValueTask TakeAsync()
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

            report += outcome.Report;
            options.OnProgress?.Invoke(new ImportProgress(report.Rows, file.Position, file.Length, recording));
        }
    }
}
