using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Looks for faults in the file that checksums and counts of rows do not show.</summary>
internal sealed class FileCheck(SqliteConnection connection, List<Finding> findings)
{
    // Every row that tells of something has its entry in the log, and every entry its row.
    private static readonly (string Table, string Sql)[] Accounts =
    [
        ("node_versions", Account("node_versions", "'NODE_RECORDED', 'SOURCE_RECORDED'")),
        ("claims", Account("claims", "'CLAIM_RECORDED'")),
        ("closures", Account("closures WHERE reason IS NOT NULL", "'CLAIM_RETRACTED'")),
        ("redirects", Account("redirects JOIN nodes ON nodes.slug = from_slug", "'NODES_MERGED', 'NODES_UNMERGED'")),
    ];

    private static readonly (string Table, string Sql)[] Strays =
    [
        ("log", "SELECT sequence FROM log WHERE (node_id IS NULL) = (claim_id IS NULL)"),
        ("log", "SELECT a.sequence FROM log a JOIN log b ON b.sequence + b.count = a.sequence WHERE b.commit_id > a.commit_id"),
        ("log",
            """
            SELECT sequence FROM log
            WHERE kind = 'CLAIM_RECORDED' AND count <> (
              SELECT count(*) FROM claims WHERE id >= claim_id AND id < claim_id + log.count AND claims.commit_id = log.commit_id)
            """),
        ("closures",
            """
            SELECT claim_id FROM closures LEFT JOIN claims ON claims.id = claim_id
            WHERE claims.commit_id IS NULL OR claims.commit_id >= closures.commit_id
            """),
        ("closures",
            """
            SELECT claim_id FROM closures LEFT JOIN claims ON claims.id = superseded_by
            WHERE superseded_by IS NOT NULL AND claims.commit_id IS NOT closures.commit_id
            """),
    ];

    public void Run()
    {
        using (var check = new Statement(connection, "PRAGMA integrity_check"))
        {
            while (check.Step())
            {
                if (check.Text(0) != "ok")
                {
                    findings.Add(new Finding("file", check.Text(0)));
                }
            }
        }

        foreach (var (table, sql) in Accounts)
        {
            using var account = new Statement(connection, sql);
            if (!account.Step() || account.Long(0) != 1)
            {
                findings.Add(new Finding(table, "The rows and their entries in the log differ in number."));
            }
        }

        foreach (var (table, sql) in Strays)
        {
            using var stray = new Statement(connection, sql);
            while (stray.Step())
            {
                findings.Add(new Finding(table, $"Row {stray.Long(0)} does not fit the rows it speaks of."));
            }
        }
    }

    private static string Account(string rows, string kinds) =>
        $"SELECT (SELECT count(*) FROM {rows}) = (SELECT coalesce(sum(count), 0) FROM log WHERE kind IN ({kinds}))";
}
