using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>Text that would be something else in SQL, Cypher, JSON or HTML stays text, on every store and host.</summary>
public abstract class InjectionSuite(SeededServer server)
{
    [Theory]
    [InlineData("injected-1", "x'; DROP TABLE claims; --")]
    [InlineData("injected-2", "x'}) DETACH DELETE n //")]
    [InlineData("injected-3", "`x`) MATCH (n) RETURN n \\\\ \\u0027")]
    [InlineData("injected-4", "<script>alert(1)</script>\"}")]
    [InlineData("injected-5", "../../etc/passwd %00 ${jndi:ldap://x}")]
    public async Task Name_OfHostileTextIsKeptAsItIs(string id, string name)
    {
        var before = await CountAsync();
        var written = await server.SendAsync(
            "mutation ($id: ID!, $name: String!) { upsertNodes(input: {companies: [{id: $id, name: $name, aliases: [$name]}]}) { problems { message } } }",
            new { id, name }, SeededServer.Key);
        Assert.Equal("[]", written.GetProperty("data").GetProperty("upsertNodes").GetProperty("problems").GetRawText());

        var asked = await server.SendAsync(
            "query ($id: ID!, $name: String!) { company(by: {id: $id}) { name } search(text: $name, first: 1) { node { id } } companies(where: {nameContains: $name}) { nodes { id } } }",
            new { id, name });
        var data = asked.GetProperty("data");
        Assert.Equal(name, data.GetProperty("company").GetProperty("name").GetString());
        Assert.Equal(id, data.GetProperty("companies").GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.Equal(before + 1, await CountAsync());
    }

    private async Task<long> CountAsync() =>
        (await server.SendAsync("{ statistics { companies } }")).GetProperty("data").GetProperty("statistics").GetProperty("companies").GetInt64();
}

public sealed class BuiltInOverEmbeddedInjectionTests(BuiltInOverEmbedded server) : InjectionSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedInjectionTests(HotChocolateOverEmbedded server) : InjectionSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jInjectionTests(BuiltInOverNeo4j server) : InjectionSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jInjectionTests(HotChocolateOverNeo4j server) : InjectionSuite(server), IClassFixture<HotChocolateOverNeo4j>;
