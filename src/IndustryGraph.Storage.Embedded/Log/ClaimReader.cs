using IndustryGraph.Model;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Reads claims from the file by their index. For one thread at a time.</summary>
internal sealed class ClaimReader(SqliteConnection connection) : IDisposable
{
    private readonly Statement _claim = new(connection, $"SELECT {ClaimColumns.List} FROM claims WHERE id = ?");
    private readonly Statement _closure = new(connection, "SELECT * FROM closures WHERE claim_id = ?");

    /// <summary>Claims as they read at a commit, in the order asked for.</summary>
    /// <exception cref="StoreException">One is damaged, or the file cannot be read.</exception>
    public Claim[] Read(GraphIndex index, IReadOnlyList<int> claims, int commit)
    {
        var read = new Claim[claims.Count];
        // One lock on the file for all of them.
        DatabaseFile.Execute(connection, "SAVEPOINT reading");
        try
        {
            for (var i = 0; i < read.Length; i++)
            {
                read[i] = Read(index, claims[i], commit);
            }

            return read;
        }
        finally
        {
            DatabaseFile.Execute(connection, "RELEASE reading");
        }
    }

    /// <summary>A claim as it read at a commit, with the subject it counted for then.</summary>
    /// <exception cref="StoreException">It is damaged, or the file cannot be read.</exception>
    public Claim Read(GraphIndex index, int claim, int commit)
    {
        ref var row = ref index.Claims[claim];
        var subject = index.Moves.At(claim, commit)?.Key;
        var closed = row.KnownTo <= commit;
        var known = new KnownInterval(index.Commits[row.KnownFrom], closed ? index.Commits[row.KnownTo] : Instant.Open);
        try
        {
            if (!_claim.Put(claim).Step())
            {
                throw Damage.In($"claim {index.ClaimIdOf(claim)} is missing");
            }

            _claim.Verify("claims");
            subject ??= SubjectColumns.Read(_claim, ClaimColumns.Subject).ToKey(index.Nodes)!;
            var read = ClaimColumns.Read(_claim, index.ClaimIdOf(claim), index.Nodes[row.Source].Id, subject, known);
            return closed ? WithClosure(index, claim, read) : read;
        }
        finally
        {
            _claim.Reset();
        }
    }

    public void Dispose()
    {
        _claim.Dispose();
        _closure.Dispose();
    }

    private Claim WithClosure(GraphIndex index, int claim, Claim read)
    {
        try
        {
            if (!_closure.Put(claim).Step())
            {
                throw Damage.In($"the closure of claim {read.Id} is missing");
            }

            _closure.Verify("closures");
            return read with
            {
                SupersededBy = _closure.IntOrNull(2) is { } by ? index.ClaimIdOf(by) : null,
                RetractedBecause = _closure.TextOrNull(3),
            };
        }
        finally
        {
            _closure.Reset();
        }
    }
}
