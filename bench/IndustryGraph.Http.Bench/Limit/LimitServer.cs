using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;

namespace IndustryGraph.Http.Bench.Limit;

/// <summary>The same questions without GraphQL, written by hand, over bare arrays.</summary>
internal sealed class LimitServer
{
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Suppliers = JsonEncodedText.Encode("suppliers");
    private static readonly JsonEncodedText TotalCount = JsonEncodedText.Encode("totalCount");
    private static readonly JsonEncodedText Edges = JsonEncodedText.Encode("edges");
    private static readonly JsonEncodedText Tier = JsonEncodedText.Encode("tier");
    private static readonly JsonEncodedText From = JsonEncodedText.Encode("from");
    private static readonly JsonEncodedText To = JsonEncodedText.Encode("to");

    // Of the words in the names of the graph those that the server knows in another spelling too.
    private static readonly (string Word, string Spelling)[] Spellings =
    [
        ("motors", "motor"), ("materials", "material"), ("systems", "system"), ("holdings", "holding"),
        ("electronics", "electronic"), ("automotive", "auto"),
    ];

    private readonly LimitGraph _graph;
    private readonly LimitNames _names;

    private LimitServer(LimitGraph graph) => (_graph, _names) = (graph, new LimitNames(graph));

    public static async Task RunAsync(int relationships, string url)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var server = new LimitServer(new LimitGraph(new SupplyGraph(relationships), today));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var web = builder.Build();
        web.MapGet("/company/{id}", server.Answer((place, request) => server.WriteCompany(place.Json, server.CompanyOf(request, "id"), 1)));
        web.MapGet("/nested/{id}", server.Answer((place, request) => server.WriteCompany(place.Json, server.CompanyOf(request, "id"), 3)));
        web.MapGet("/tree/{id}", server.Answer((place, request) => server.WriteTree(place, server.CompanyOf(request, "id"))));
        web.MapGet("/path/{from}/{to}", server.Answer((place, request) =>
            server.WritePath(place, server.CompanyOf(request, "from"), server.CompanyOf(request, "to"))));
        web.MapGet("/search/{text}", server.Answer((place, request) => server.WriteHits(place, Text(request, "text"))));
        web.MapGet("/page/{type}/{stage}/{until}", server.Answer((place, request) => server.WritePage(
            place.Json,
            LimitGraph.KindOf(Enum.Parse<RelationshipType>(Text(request, "type")), Enum.Parse<Stage>(Text(request, "stage"))),
            DateOnly.ParseExact(Text(request, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber)));
        await web.StartAsync();
        await Console.Out.WriteLineAsync(url);
        await web.WaitForShutdownAsync();
    }

    private static string Text(HttpRequest request, string name) => (string)request.RouteValues[name]!;

    private int CompanyOf(HttpRequest request, string name) => _graph.Numbers[Text(request, name)];

    private RequestDelegate Answer(Action<LimitPlace, HttpRequest> write) => context =>
    {
        var place = LimitPlace.Here(_graph, _names);
        write(place, context.Request);
        place.Json.Flush();
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = place.Text.WrittenCount;
        context.Response.BodyWriter.Write(place.Text.WrittenSpan);
        return Task.CompletedTask;
    };

    private void WriteCompany(Utf8JsonWriter json, int company, int levels)
    {
        json.WriteStartObject();
        json.WriteString(Name, _graph.Names[company]);
        if (levels > 0)
        {
            json.WriteStartArray(Suppliers);
            var (rows, left) = (_graph.Suppliers, 10);
            for (var row = rows.Starts[company]; row < rows.Starts[company + 1] && left > 0; row++)
            {
                if (LimitGraph.Flow[rows.Kinds[row]])
                {
                    WriteCompany(json, rows.Others[row], levels - 1);
                    left--;
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteTree(LimitPlace place, int root)
    {
        var (all, listed) = place.Tree.Walk(root, 4);
        place.Json.WriteStartObject();
        place.Json.WriteNumber(TotalCount, all);
        place.Json.WriteStartArray(Edges);
        foreach (var (company, tier) in place.Tree.First.AsSpan(0, listed))
        {
            place.Json.WriteStartObject();
            place.Json.WriteNumber(Tier, tier);
            place.Json.WriteString(Name, _graph.Names[company]);
            place.Json.WriteEndObject();
        }

        place.Json.WriteEndArray();
        place.Json.WriteEndObject();
    }

    private void WritePath(LimitPlace place, int from, int to)
    {
        place.Path.Find(from, to, 6);
        place.Json.WriteStartArray();
        place.Path.Found.ForEach(company => WriteName(place.Json, company));
        place.Json.WriteEndArray();
    }

    private void WriteHits(LimitPlace place, string text)
    {
        var folded = text.ToLowerInvariant();
        var spelt = folded;
        foreach (var (word, spelling) in Spellings)
        {
            spelt = spelt.Replace(word, spelling, StringComparison.Ordinal);
        }

        place.Search.Search(Encoding.UTF8.GetBytes(folded), Encoding.UTF8.GetBytes(spelt), 10);
        place.Json.WriteStartArray();
        place.Search.Best.ForEach(hit => WriteName(place.Json, hit.Name));
        place.Json.WriteEndArray();
    }

    private void WritePage(Utf8JsonWriter json, byte kind, int until)
    {
        // The newest come first.
        var (low, high) = (0, _graph.Days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _graph.Days[middle] > until ? (middle + 1, high) : (low, middle);
        }

        json.WriteStartArray();
        for (var left = 50; low < _graph.Kinds.Length && left > 0; low++)
        {
            if (_graph.Kinds[low] == kind)
            {
                json.WriteStartObject();
                json.WriteString(From, _graph.Names[_graph.From[low]]);
                json.WriteString(To, _graph.Names[_graph.To[low]]);
                json.WriteEndObject();
                left--;
            }
        }

        json.WriteEndArray();
    }

    private void WriteName(Utf8JsonWriter json, int company)
    {
        json.WriteStartObject();
        json.WriteString(Name, _graph.Names[company]);
        json.WriteEndObject();
    }
}
