using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Writing over HTTP, on every store and host.</summary>
public abstract class MutationSuite(SeededServer server)
{
    private const string Problems = "problems { code path message }";

    [Fact]
    public async Task Write_WithoutTheKeyIsRefused()
    {
        var error = (await server.SendAsync("mutation { retractClaim(input: {id: \"x\", reason: \"y\"}) { problems { code } } }")).GetProperty("errors")[0];

        Assert.Equal("UNAUTHENTICATED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("Authorization", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpsertNodes_MakesKeepsAndChanges()
    {
        var made = await WriteAsync("upsertNodes", """{companies: [{name: "Acme Năng Lượng", country: "VN", aliases: ["ANL"]}], facilities: [{name: "Acme Works", kind: "plant"}], products: [{id: "acme-cells", name: "Acme cells", broader: "battery-cells"}]}""", $"nodes {{ __typename id }} {Problems}");
        Assert.Equal(["acme-nang-luong", "acme-works", "acme-cells"], made.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));

        await WriteAsync("upsertNodes", """{companies: [{name: "ACME NĂNG LƯỢNG", industries: ["batteries"]}]}""", Problems);
        var company = (await server.SendAsync("{ company(by: {name: \"anl\"}) { id name country industries } }")).GetProperty("data").GetProperty("company");
        Assert.Equal("""{"id":"acme-nang-luong","name":"ACME NĂNG LƯỢNG","country":"VN","industries":["batteries"]}""", company.GetRawText());
    }

    [Fact]
    public async Task UpsertNodes_WithAProblemWritesNothing()
    {
        var before = await SequenceAsync();
        var payload = await WriteAsync("upsertNodes", """{companies: [{name: "Fine"}, {name: "Bad", country: "Korea"}]}""", $"nodes {{ id }} {Problems}");

        Assert.Equal("companies.1.country", payload.GetProperty("problems")[0].GetProperty("path").GetString());
        Assert.Equal(0, payload.GetProperty("nodes").GetArrayLength());
        Assert.Equal(before, await SequenceAsync());
    }

    [Fact]
    public async Task ImportClaims_RecordsCorrectsAndKnows()
    {
        const string fields = $"recorded corrected alreadyKnown relationships {{ id stage from {{ slug }} }} {Problems}";
        static string Input(string stage, string key, string more = "") => $$$"""{source: {title: "Trade note {{{more}}}", tier: FILING}, createMissing: true, idempotencyKey: "{{{key}}}", claims: [{key: "1", stage: {{{stage}}}, statement: "Nova supplies Vega.", announcedOn: "2025-02", subject: {relationship: {type: SUPPLIES, from: {name: "Nova Cells"}, to: {name: "Vega Motors"} } } } ] }""";

        var first = await WriteAsync("importClaims", Input("MOU", "k1"), fields);
        Assert.Equal((1, 0, 0), Counts(first));
        Assert.Equal("nova-cells--supplies--vega-motors", first.GetProperty("relationships")[0].GetProperty("id").GetString());

        Assert.Equal(first.GetRawText(), (await WriteAsync("importClaims", Input("MOU", "k1"), fields)).GetRawText());
        Assert.Equal((0, 0, 1), Counts(await WriteAsync("importClaims", Input("MOU", "k2"), fields)));
        Assert.Equal((0, 1, 0), Counts(await WriteAsync("importClaims", Input("SIGNED", "k3"), fields)));

        var then = first.GetProperty("relationships")[0].GetProperty("stage").GetString();
        var claims = (await server.SendAsync("""{ relationship(id: "nova-cells--supplies--vega-motors") { stage claims(includeRetracted: true) { nodes { id stage supersededBy { id } } } } }""")).GetProperty("data").GetProperty("relationship");
        Assert.Equal("MOU", then);
        Assert.Equal("SIGNED", claims.GetProperty("stage").GetString());
        Assert.Equal(
            """[{"id":"trade-note--1--2","stage":"SIGNED","supersededBy":null},{"id":"trade-note--1","stage":"MOU","supersededBy":{"id":"trade-note--1--2"}}]""",
            claims.GetProperty("claims").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task ImportClaims_DryRunTellsAndWritesNothing()
    {
        var before = await SequenceAsync();
        var payload = await WriteAsync(
            "importClaims",
            """{source: {title: "Dry"}, dryRun: true, createMissing: true, idempotencyKey: "dry", claims: [{key: "1", stage: TALKS, statement: "s", subject: {relationship: {type: OWNS, from: {id: "toyota"}, to: {name: "Dry Co"}}}}]}""",
            $"recorded dryRun {Problems}");

        Assert.Equal("""{"recorded":1,"dryRun":true,"problems":[]}""", payload.GetRawText());
        Assert.Equal(before, await SequenceAsync());
    }

    [Theory]
    [InlineData("""{relationship: {type: SUPPLIES, from: {name: "Nobody Known"}, to: {id: "toyota"}}}""", "claims.0.subject.relationship.from", "NOT_FOUND")]
    [InlineData("""{relationship: {type: SUPPLIES, from: {id: "toyota"}, to: {id: "toyota"}}}""", "claims.0.subject.relationship", "BAD_VALUE")]
    [InlineData("""{relationship: {type: OPERATES, from: {id: "toyota"}, to: {id: "vinfast"}}}""", "claims.0.subject.relationship.to", "WRONG_KIND")]
    [InlineData("""{relationship: {type: SUPPLIES, from: {identifier: {scheme: "lei", value: "X"}}, to: {id: "toyota"}}}""", "claims.0.subject.relationship.from", "NOT_FOUND")]
    public async Task ImportClaims_SaysWhereAProblemIs(string subject, string path, string code)
    {
        var payload = await WriteAsync(
            "importClaims",
            $$"""{source: {title: "Bad"}, idempotencyKey: "bad", claims: [{key: "1", stage: TALKS, statement: "s", subject: {{subject}}}]}""",
            Problems);
        var problem = payload.GetProperty("problems")[0];

        Assert.Equal((code, path), (problem.GetProperty("code").GetString(), problem.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task RetractClaim_ClosesItAndImportingAgainDoesNotReviveIt()
    {
        const string import = """{source: {title: "Retracting"}, idempotencyKey: "KEY", createMissing: true, claims: [{key: "1", stage: OPERATIONAL, statement: "s", subject: {relationship: {type: SUPPLIES, from: {name: "Retract A"}, to: {name: "Retract B"}}}}]}""";
        await WriteAsync("importClaims", import, Problems);

        var retracted = await WriteAsync("retractClaim", """{id: "retracting--1", reason: "misread"}""", $"claim {{ id knownTo retractedBecause }} {Problems}");
        var again = await WriteAsync("retractClaim", """{id: "retracting--1", reason: "misread"}""", Problems);
        var revived = await WriteAsync("importClaims", import.Replace("KEY", "KEY2", StringComparison.Ordinal), $"alreadyKnown {Problems}");
        var relationship = await server.SendAsync("{ relationship(id: \"retract-a--supplies--retract-b\") { id } }");

        Assert.Equal("misread", retracted.GetProperty("claim").GetProperty("retractedBecause").GetString());
        Assert.NotEqual(JsonValueKind.Null, retracted.GetProperty("claim").GetProperty("knownTo").ValueKind);
        Assert.Equal("ALREADY_CLOSED", again.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(1, revived.GetProperty("alreadyKnown").GetInt32());
        Assert.Equal(JsonValueKind.Null, relationship.GetProperty("data").GetProperty("relationship").ValueKind);
    }

    [Fact]
    public async Task MergeCompanies_TheOldIdGoesOnAnsweringAndUnmergePartsThem()
    {
        await WriteAsync(
            "importClaims",
            """
            {source: {title: "Merging"}, idempotencyKey: "merging", createMissing: true, claims: [
              {key: "1", stage: SIGNED, statement: "s", subject: {relationship: {type: SUPPLIES, from: {name: "Dup One"}, to: {name: "Dup Buyer"}}}}
              {key: "2", stage: OPERATIONAL, statement: "s", subject: {relationship: {type: SUPPLIES, from: {name: "Dup Two"}, to: {name: "Dup Buyer"}}}}
              {key: "3", stage: OPERATIONAL, statement: "s", subject: {relationship: {type: PARTNERS_WITH, from: {name: "Dup One"}, to: {name: "Dup Two"}}}}
              {key: "4", statement: "s", subject: {fact: {entity: {name: "Dup Two"}, kind: OTHER, predicate: "motto", text: "twice"}}}
            ]}
            """,
            Problems);
        const string question = """
            { one: company(by: {id: "dup-one"}) { id name aliases relationships { nodes { id stage } } facts { nodes { id text } } }
              two: company(by: {id: "dup-two"}) { id relationships { nodes { id stage } } facts { nodes { id } } }
              byName: company(by: {name: "dup two"}) { id }
              old: relationship(id: "dup-two--supplies--dup-buyer") { id stage }
              fact: node(id: "dup-two--other--motto") { id }
              buyer: company(by: {id: "dup-buyer"}) { suppliers { nodes { id } } } }
            """;
        var before = await server.SendAsync(question);
        var at = before.GetProperty("extensions").GetProperty("pin").GetProperty("knownAt").GetString();

        var merged = await WriteAsync("mergeCompanies", """{from: "dup-two", into: "dup-one", reason: "one company"}""", $"company {{ id aliases }} {Problems}");
        var after = (await server.SendAsync(question)).GetProperty("data");
        var then = await server.SendAsync(question.Replace("(by: {id: \"dup-two\"})", $"(by: {{id: \"dup-two\"}}, at: {{knownAt: \"{at}\"}})", StringComparison.Ordinal));
        var parted = await WriteAsync("unmergeCompany", """{id: "dup-two", reason: "two after all"}""", $"company {{ id }} {Problems}");
        var apart = await server.SendAsync(question);

        Assert.Equal("""{"company":{"id":"dup-one","aliases":["Dup Two"]},"problems":[]}""", merged.GetRawText());
        Assert.Equal("""{"id":"dup-one--supplies--dup-buyer","stage":"OPERATIONAL"}""", after.GetProperty("old").GetRawText());
        Assert.Equal("dup-one", after.GetProperty("two").GetProperty("id").GetString());
        Assert.Equal("dup-one", after.GetProperty("byName").GetProperty("id").GetString());
        Assert.Equal("dup-one--other--motto", after.GetProperty("fact").GetProperty("id").GetString());
        // What became a self-loop is hidden, what became double is one.
        Assert.Equal("""[{"id":"dup-one--supplies--dup-buyer","stage":"OPERATIONAL"}]""", after.GetProperty("one").GetProperty("relationships").GetProperty("nodes").GetRawText());
        Assert.Equal("""[{"id":"dup-one"}]""", after.GetProperty("buyer").GetProperty("suppliers").GetProperty("nodes").GetRawText());
        // At a pin before the merge there were two.
        Assert.Equal(2, then.GetProperty("data").GetProperty("two").GetProperty("relationships").GetProperty("nodes").GetArrayLength());
        Assert.Equal("dup-two", parted.GetProperty("company").GetProperty("id").GetString());
        Assert.Equal(before.GetProperty("data").GetRawText(), apart.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task UnmergeCompany_OfOneThatStandsAloneIsAProblem()
    {
        var payload = await WriteAsync("unmergeCompany", """{id: "toyota", reason: "why not"}""", Problems);

        Assert.Equal("NOT_MERGED", payload.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    private static (int, int, int) Counts(JsonElement payload) =>
        (payload.GetProperty("recorded").GetInt32(), payload.GetProperty("corrected").GetInt32(), payload.GetProperty("alreadyKnown").GetInt32());

    private async Task<string> SequenceAsync() =>
        (await server.SendAsync("{ statistics { lastChange claims companies } }")).GetProperty("data").GetRawText();

    private async Task<JsonElement> WriteAsync(string mutation, string input, string fields)
    {
        var answer = await server.SendAsync($"mutation {{ {mutation}(input: {input}) {{ {fields} }} }}", key: SeededServer.Key);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty(mutation);
    }

    [Fact]
    public async Task ImportClaims_OfManyWritersAtOnceAllComeThrough()
    {
        const int Writers = 40;
        const string Import = """{source: {title: "Crowd", id: "crowd"}, createMissing: true, idempotencyKey: "KEY", claims: [{key: "KEY", stage: SIGNED, statement: "s", subject: {relationship: {type: SUPPLIES, from: {name: "NAME"}, to: {name: "Crowd Motors"}}}}]}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => server.SendAsync(
            $"mutation {{ importClaims(input: {Import.Replace("KEY", $"crowd-{writer}", StringComparison.Ordinal).Replace("NAME", $"Crowd Cells {writer}", StringComparison.Ordinal)}) {{ recorded problems {{ message }} }} }}",
            key: SeededServer.Key)));

        Assert.All(answers, answer => Assert.False(answer.TryGetProperty("errors", out _), answer.ToString()));
        var counted = await server.SendAsync("{ company(by: {name: \"Crowd Motors\"}) { suppliers(first: 100) { totalCount } } }");
        Assert.Equal(Writers, counted.GetProperty("data").GetProperty("company").GetProperty("suppliers").GetProperty("totalCount").GetInt32());
    }
}

public sealed class BuiltInOverEmbeddedMutationTests(BuiltInOverEmbedded server) : MutationSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedMutationTests(HotChocolateOverEmbedded server) : MutationSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jMutationTests(BuiltInOverNeo4j server) : MutationSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jMutationTests(HotChocolateOverNeo4j server) : MutationSuite(server), IClassFixture<HotChocolateOverNeo4j>;
