using System.Runtime.CompilerServices;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IndustryGraph.Server.Tests.Http;

/// <summary>The endpoint in a real server on a port of its own, with a schema of a few fields behind it.</summary>
internal sealed class GraphQLServer : IAsyncDisposable
{
    private const string Sdl =
        """
        type Query { greeting(name: String = "world"): String!, slow: String, state: String }
        type Mutation { touch: Int! }
        type Subscription { count(to: Int!): Int!, never: Int, broken: Int, item: Item! }
        type Item { slow: String }
        """;

    private readonly WebApplication _app;
    private readonly GraphQLEngine _engine;

    private GraphQLServer(WebApplication app, GraphQLEngine engine, Task started, Task cancelled)
    {
        _app = app;
        _engine = engine;
        Started = started;
        Cancelled = cancelled;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>Done when the resolver of <c>slow</c> has begun.</summary>
    public Task Started { get; }

    /// <summary>Done when the resolver of <c>slow</c> was told to stop.</summary>
    public Task Cancelled { get; }

    public static async Task<GraphQLServer> StartAsync(Func<GraphQLHttpOptions, GraphQLHttpOptions>? configure = null)
    {
        var touches = 0;
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var schema = new SchemaBinder(Schema.Parse(Sdl))
            .Leaf<object, string>("Query", "greeting", (_, field) => $"Hello {field.Arguments["name"]}")
            .Leaf<object, string?>("Query", "state", (_, field) => field.State as string)
            .Batch("Query", "slow", SlowAsync)
            .Batch("Item", "slow", SlowAsync)
            .Leaf<object, int>("Mutation", "touch", _ => ++touches)
            .Stream("Subscription", "count", field => CountAsync((int)field.Arguments["to"]!))
            .Stream("Subscription", "never", field => NeverAsync(started, cancelled, field.Cancellation))
            .Stream("Subscription", "item", _ => CountAsync(1))
            .Stream("Subscription", "broken", _ => throw new GraphQLException("No such events.", "NOT_FOUND"))
            .Build();
        var options = new GraphQLHttpOptions { Engine = null! };
        options = configure is null ? options : configure(options);
        var engine = new GraphQLEngine(schema, new GraphQLOptions { Time = options.Time });
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLCompression();
        var app = builder.Build();
        app.MapGraphQL("/graphql", options with { Engine = engine });
        await app.StartAsync();
        return new(app, engine, started.Task, cancelled.Task);

        async ValueTask<IReadOnlyList<object?>> SlowAsync(FieldBatch batch)
        {
            batch.Cancellation.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, batch.Cancellation);
            return [];
        }
    }

    private static async IAsyncEnumerable<object?> CountAsync(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object?> NeverAsync(
        TaskCompletionSource started, TaskCompletionSource cancelled, [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.Register(cancelled.SetResult);
        started.SetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
        yield break;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _engine.Dispose();
    }
}
