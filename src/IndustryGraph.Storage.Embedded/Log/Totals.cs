namespace IndustryGraph.Storage.Embedded;

/// <summary>How many rows each table has after a commit. Rows count up without gaps, so nothing can go missing unseen.</summary>
internal sealed record Totals(long Log, int Nodes, int Versions, int Redirects, int Claims, int Closures, int Moves)
{
    public static readonly Totals Zero = new(0, 0, 0, 0, 0, 0, 0);
}
