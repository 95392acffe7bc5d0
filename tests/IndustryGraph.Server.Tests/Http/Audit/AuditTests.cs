using System.Text.Json;
using IndustryGraph.GraphQL.Tests.Node;
using IndustryGraph.Server.Tests.EndToEnd;
using Xunit.Abstractions;

namespace IndustryGraph.Server.Tests.Http.Audit;

/// <summary>The running server before those who wrote the specifications: graphql-http and graphql-js.</summary>
public sealed class AuditTests(BuiltInOverEmbedded server, ITestOutputHelper output) : IClassFixture<BuiltInOverEmbedded>
{
    private static readonly NodeFolder Node = new("Http/Audit");

    private string Address => new Uri(server.Client.BaseAddress!, "/graphql").ToString();

    [NodeFact]
    public async Task Server_KeepsToGraphQLOverHttp()
    {
        var results = await Node.RunAsync("audit.mjs", Address);
        var audits = results.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Dictionary<string, string?>>(line)!)
            .ToList();
        foreach (var group in audits.GroupBy(a => a["name"]!.Split(' ')[0]))
            output.WriteLine($"{group.Key}: {group.Count(a => a["status"] == "ok")} of {group.Count()}");
        Assert.Equal([], audits.Where(a => a["status"] != "ok").Select(a => $"{a["id"]} {a["name"]}: {a.GetValueOrDefault("reason")}"));
        Assert.Equal(61, audits.Count);
    }

    [NodeFact]
    public async Task Introspection_TellsTheSchemaAsItIsWritten()
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(await Node.RunAsync(
            "introspection.mjs", Address, Path.Combine(AppContext.BaseDirectory, "Http", "Audit", "schema.graphql")))!;
        Assert.Equal(texts["written"], texts["introspected"]);
    }
}
