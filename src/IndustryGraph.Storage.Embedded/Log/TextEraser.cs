using System.Text;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Takes texts out of the rows of the file, and then out of the file.</summary>
internal sealed class TextEraser(SqliteConnection connection) : IDisposable
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes(ErasedText.Mark);

    private readonly RowRewriter _versions = new(connection, "node_versions", "node_id", 5);
    private readonly RowRewriter _claims = new(connection, "claims", "id", 28);
    private readonly RowRewriter _closures = new(connection, "closures", "claim_id", 5);
    private readonly RowRewriter _commits = new(connection, "commits", "id", 12);

    /// <summary>Every version of a node.</summary>
    public void EraseNode(NodeEntry node) => _versions.Rewrite(
        node.Index, row => new Dictionary<int, byte[]?> { [3] = NodeJson.Write(ErasedText.Of(NodeJson.Read(node.Id, node.Kind, row.Bytes(3)))) });

    /// <summary>A claim, and why it was retracted, which the commit that did it says too.</summary>
    public void EraseClaim(int claim)
    {
        _claims.Rewrite(claim, ClaimColumns.Erased);
        string? reason = null;
        var commit = 0;
        _closures.Rewrite(claim, row =>
        {
            (commit, reason) = (row.Int(1), row.TextOrNull(3));
            return new Dictionary<int, byte[]?> { [3] = reason is null ? null : Mark };
        });
        if (reason is not null)
        {
            _commits.Rewrite(commit, row => row.TextOrNull(3) == reason ? new Dictionary<int, byte[]?> { [3] = Mark } : []);
        }
    }

    /// <summary>
    /// Makes what was deleted be overwritten with zeros from now on (https://sqlite.org/pragma.html#pragma_secure_delete).
    /// </summary>
    public void BeginOverwriting() => DatabaseFile.Execute(connection, "PRAGMA secure_delete=ON");

    /// <summary>
    /// Leaves nothing of what was there before in the file or its write-ahead log: the file is written anew from what is in
    /// it, and the log is cut to nothing.
    /// </summary>
    /// <exception cref="StoreException">Somebody reads just now, so that the log cannot be cut: to be repeated.</exception>
    public void Scrub()
    {
        CutLog();
        DatabaseFile.Execute(connection, "VACUUM");
        CutLog();
    }

    public void Dispose()
    {
        _versions.Dispose();
        _claims.Dispose();
        _closures.Dispose();
        _commits.Dispose();
    }

    private void CutLog()
    {
        using var cut = new Statement(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (!cut.Step() || cut.Long(0) != 0)
        {
            throw new StoreException(
                StoreError.Unavailable, "The text is erased, and may still stand in the write-ahead log, which somebody reads just now. Erase it again.");
        }
    }
}
