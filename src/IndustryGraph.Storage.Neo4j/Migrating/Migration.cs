namespace IndustryGraph.Storage.Neo4j;

/// <summary>One step from a version of the graph's form to the next. Every statement may run again without harm.</summary>
/// <param name="Version">The version that it leads to.</param>
/// <param name="Statements">Each runs in a transaction of its own, as changes of the schema must.</param>
internal sealed record Migration(int Version, IReadOnlyList<string> Statements)
{
    /// <summary>All steps in order. A step that was released is never altered.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1,
        [
            "CREATE CONSTRAINT industrygraph_log IF NOT EXISTS FOR (x:Log) REQUIRE x.key IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_record IF NOT EXISTS FOR (x:Record) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_company IF NOT EXISTS FOR (x:Company) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_facility IF NOT EXISTS FOR (x:Facility) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_product IF NOT EXISTS FOR (x:Product) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_source IF NOT EXISTS FOR (x:Source) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_entry IF NOT EXISTS FOR (x:Entry) REQUIRE x.sequence IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_commit IF NOT EXISTS FOR (x:Commit) REQUIRE x.id IS UNIQUE",
            "CREATE CONSTRAINT industrygraph_receipt IF NOT EXISTS FOR (x:Receipt) REQUIRE x.key IS UNIQUE",
            "CREATE INDEX industrygraph_company_name IF NOT EXISTS FOR (x:Company) ON (x.name)",
            "CREATE INDEX industrygraph_version IF NOT EXISTS FOR (x:Version) ON (x.kind, x.folded)",
            "CREATE INDEX industrygraph_redirect IF NOT EXISTS FOR (x:Redirect) ON (x.id)",
            "CREATE INDEX industrygraph_claim_key IF NOT EXISTS FOR (x:Claim) ON (x.source, x.key)",
            "CREATE INDEX industrygraph_claim_order IF NOT EXISTS FOR (x:Claim) ON (x.knownFrom, x.id)",
            "CREATE INDEX industrygraph_about IF NOT EXISTS FOR ()-[x:ABOUT]-() ON (x.subject)",
            "CREATE INDEX industrygraph_name IF NOT EXISTS FOR (x:Name) ON (x.folded)",
            "CREATE INDEX industrygraph_identifier IF NOT EXISTS FOR (x:Identifier) ON (x.key)",
            "CREATE INDEX industrygraph_identifier_value IF NOT EXISTS FOR (x:Identifier) ON (x.valueKey)",
            "CREATE FULLTEXT INDEX industrygraph_names IF NOT EXISTS FOR (x:Name) ON EACH [x.text]",
            "CREATE FULLTEXT INDEX industrygraph_trigrams IF NOT EXISTS FOR (x:Name) ON EACH [x.trigrams] "
                + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
            "CALL db.awaitIndexes(600)",
        ]),
    ];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Latest => All[^1].Version;
}
