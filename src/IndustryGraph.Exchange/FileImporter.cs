using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Takes files of every format into the graph.</summary>
public sealed class FileImporter(IGraphStore store, ImportOptions options)
{
    /// <summary>The format of a file, by its name and first lines.</summary>
    public static FileFormat FormatOf(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FormatDetector.Of(file);
    }

    /// <summary>Whether files of the format explain themselves; the others need a mapping.</summary>
    public static bool IsSelfExplaining(FileFormat format) => format is FileFormat.FollowTheMoney or FileFormat.Bods or FileFormat.Native;

    /// <param name="file">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="mapping">What its columns mean; not looked at where the format explains itself.</param>
    /// <param name="source">The source of rows that name none.</param>
    /// <param name="cancellation">Stops it between two batches.</param>
    /// <exception cref="StoreException">The store failed; where it has no stages, what was recorded before stays.</exception>
    /// <exception cref="System.Text.Json.JsonException">The file is no JSON as a whole.</exception>
    /// <exception cref="System.Xml.XmlException">The file is no XML.</exception>
    public Task<ImportReport> ImportAsync(InputFile file, FileFormat format, FileMapping mapping, ImportSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(source);
        if (format == FileFormat.Native)
        {
            return new NativeImport(store, options).RunAsync(file, cancellation);
        }

        return new FileImport(store, options).RunAsync(file, () => ReadAsync(file, format, mapping, source, cancellation), cancellation);
    }

    /// <summary>What the rows of a file say; of any format but the one that loses nothing.</summary>
    internal static IAsyncEnumerable<RowReading> ReadAsync(
        InputFile file, FileFormat format, FileMapping mapping, ImportSource source, CancellationToken cancellation) => format switch
        {
            FileFormat.FollowTheMoney => new FollowTheMoneyReader(source.Text).ReadAsync(file, cancellation),
            FileFormat.Bods => new BodsReader(source.Text).ReadAsync(file, cancellation),
            _ => MappedAsync(file, format, mapping, source, cancellation),
        };

    private static async IAsyncEnumerable<RowReading> MappedAsync(
        InputFile file, FileFormat format, FileMapping mapping, ImportSource source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var mapper = new RowMapper(mapping, source.Text);
        await foreach (var row in RowReader.ReadAsync(file, format, mapping.Delimiter, mapping.SkipLines, cancellation))
        {
            yield return row.IsBlank ? new RowReading(row) : mapper.Read(row);
        }
    }
}
