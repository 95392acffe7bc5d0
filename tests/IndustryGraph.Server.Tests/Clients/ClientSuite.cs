using IndustryGraph.GraphQL.Tests.Node;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Clients;

/// <summary>
/// GraphQL clients as their authors publish them, against a server that runs: each script of <c>Scripts/</c> tests one
/// of them. The versions are pinned by the lock file beside the scripts.
/// </summary>
public abstract class ClientSuite(SeededServer server)
{
    private const string Folder = "Clients/Scripts";

    [NodeTheory(Folder)]
    [InlineData("apollo.mjs")]
    [InlineData("urql.mjs")]
    [InlineData("relay.mjs")]
    [InlineData("codegen.mjs")]
    [InlineData("graphql-ws.mjs")]
    [InlineData("graphql-sse.mjs")]
    public async Task Client_WorksWithTheServer(string script)
    {
        var results = await NodeFolder.Of(Folder).RunAsync(script, new Uri(server.Client.BaseAddress!, "/graphql").ToString(), SeededServer.Key);
        Assert.Contains("# fail 0", results, StringComparison.Ordinal);
    }
}

public sealed class BuiltInOverEmbeddedClientTests(BuiltInOverEmbedded server) : ClientSuite(server), IClassFixture<BuiltInOverEmbedded>;
