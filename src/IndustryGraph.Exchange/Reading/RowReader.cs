namespace IndustryGraph.Exchange;

/// <summary>Reads the rows of a file that a mapping explains.</summary>
internal static class RowReader
{
    /// <param name="file">The file.</param>
    /// <param name="format">CSV, JSON Lines, JSON or GraphML.</param>
    /// <param name="delimiter">Of CSV; null to tell it by the first lines.</param>
    /// <param name="skipped">Of CSV: how many lines stand before the header.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IAsyncEnumerable<Row> ReadAsync(
        InputFile file, FileFormat format, char? delimiter, int skipped, CancellationToken cancellation) => format switch
        {
            FileFormat.JsonLines => JsonRows.ReadLinesAsync(file.OpenText(), cancellation),
            FileFormat.Json => JsonRows.ReadArrayAsync(file.OpenUtf8(), cancellation),
            FileFormat.GraphML => GraphMLRows.ReadAsync(file.OpenBytes(), cancellation),
            _ => new DelimitedReader(file.OpenText(), delimiter ?? Sniffed(file, skipped)).ReadAsync(skipped, cancellation),
        };

    private static char Sniffed(InputFile file, int skipped)
    {
        if (file.Name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            return '\t';
        }

        var text = FormatDetector.Text(file.Beginning()).ReplaceLineEndings("\n");
        for (var i = 0; i < skipped; i++)
        {
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        return DelimitedReader.Sniff(text);
    }
}
