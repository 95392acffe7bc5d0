namespace IndustryGraph.Storage.Embedded;

/// <summary>The tables of the database file; docs/storage-format.md describes them.</summary>
internal static class Schema
{
    /// <summary>"IGdb" in ASCII: marks the file as ours (https://sqlite.org/fileformat.html, section 1.3.17).</summary>
    public const int ApplicationId = 0x49476462;

    /// <summary>The version of the format that is written.</summary>
    public const int Version = 2;

    /// <summary>The oldest version that is read: <see cref="Migration"/> brings it to this one.</summary>
    public const int OldestVersion = 1;

    /// <summary>The tables that format 1 had otherwise.</summary>
    public const string CreateStoreAndLog =
        """
        CREATE TABLE store (
          id TEXT NOT NULL,
          format INTEGER NOT NULL,
          created_at TEXT NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE log (
          sequence INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          kind TEXT NOT NULL,
          node_id INTEGER,
          claim_id INTEGER,
          count INTEGER NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        """;

    public const string InsertStore = "INSERT INTO store VALUES (?, ?, ?, ?)";

    public const string InsertLog = "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?)";

    public const string Create =
        CreateStoreAndLog
        + """

        CREATE TABLE commits (
          id INTEGER PRIMARY KEY,
          at TEXT NOT NULL,
          actor TEXT,
          reason TEXT,
          log_total INTEGER NOT NULL,
          nodes_total INTEGER NOT NULL,
          versions_total INTEGER NOT NULL,
          redirects_total INTEGER NOT NULL,
          claims_total INTEGER NOT NULL,
          closures_total INTEGER NOT NULL,
          moves_total INTEGER NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE nodes (
          id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL,
          kind TEXT NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE node_versions (
          id INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          node_id INTEGER NOT NULL,
          body TEXT NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE redirects (
          id INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          from_slug TEXT NOT NULL,
          to_slug TEXT,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE claims (
          id INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          source_id INTEGER NOT NULL,
          key TEXT NOT NULL,
          suffix TEXT,
          subject_type TEXT NOT NULL,
          from_id INTEGER NOT NULL,
          to_id INTEGER,
          predicate TEXT,
          stage TEXT,
          statement TEXT NOT NULL,
          announced_on TEXT,
          valid_from TEXT,
          valid_to TEXT,
          expected_start TEXT,
          products TEXT,
          value TEXT,
          volume TEXT,
          share TEXT,
          terms TEXT,
          text TEXT,
          as_of TEXT,
          by_date TEXT,
          locator TEXT,
          attributed_to TEXT,
          confidence REAL NOT NULL,
          rank TEXT NOT NULL,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE closures (
          claim_id INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          superseded_by INTEGER,
          reason TEXT,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE moves (
          id INTEGER PRIMARY KEY,
          commit_id INTEGER NOT NULL,
          claim_id INTEGER NOT NULL,
          subject_type TEXT,
          from_id INTEGER,
          to_id INTEGER,
          predicate TEXT,
          crc INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE idempotency (
          key TEXT PRIMARY KEY,
          receipt TEXT,
          crc INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;
}
