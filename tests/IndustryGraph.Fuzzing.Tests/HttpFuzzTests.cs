using System.Text;
using System.Text.Json;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.Server.Http;
using Microsoft.AspNetCore.Http;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class HttpFuzzTests
{
    private static readonly string[] Bodies =
    [
        """{"query":"query Q($name: String) { greeting(name: $name) }","variables":{"name":"Ada"},"operationName":"Q","extensions":{"a":[1,{"b":null}]}}""",
        """{"query":"{ greeting }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"6e1f6bd9f2aa7b5ae3a0b5bd0a63fa26a57cf5e3d5a6d3e0f8d4b7c9d0e1f2a3"}}}""",
        """{"documentId":"sha256:6e1f6bd9f2aa7b5ae3a0b5bd0a63fa26a57cf5e3d5a6d3e0f8d4b7c9d0e1f2a3","variables":null}""",
        """[{"query":"mutation { touch }"}]""",
    ];

    private static readonly string[] Words =
        ["\"query\":", "\"variables\":", "\"operationName\":", "\"extensions\":", "\"documentId\":", "&query=", "&variables={", "%7B", "%", "+", "=", "&"];

    private static readonly string[] ContentTypes = ["application/json", "application/json; charset=utf-8", "application/json;charset=utf-16", "text/plain", ";", ""];

    private static readonly string[] Accepts =
        ["application/graphql-response+json", "application/json", "text/event-stream", "*/*", "application/json;q=0, */*;q=0.1", "q=;;,", ""];

    /// <summary>Every request has an answer that is JSON or a stream of events, and none of it is a fault of ours.</summary>
    [Fact]
    public async Task HandleAsync_SurvivesMutatedRequests()
    {
        using var engine = new GraphQLEngine(
            new SchemaBinder(Schema.Parse("type Query { greeting(name: String = \"world\"): String! } type Mutation { touch: Int! }"))
                .Leaf<object, string>("Query", "greeting", (_, field) => $"Hello {field.Arguments["name"]}")
                .Leaf<object, int>("Mutation", "touch", _ => 1)
                .Build(),
            new GraphQLOptions { OnFault = (fault, _, _) => throw new InvalidOperationException("A fault.", fault) });
        using var handler = new GraphQLHandler(new GraphQLHttpOptions { Engine = engine }, CancellationToken.None);

        await Fuzz.RunAsync([.. Bodies.Select(Encoding.UTF8.GetBytes)], Words, async (input, mutator) =>
        {
            var context = ContextOf(input, mutator);
            await handler.HandleAsync(context);

            Assert.InRange(context.Response.StatusCode, 200, 499);
            if (context.Response.ContentType is { } type && !type.StartsWith("text/event-stream", StringComparison.Ordinal))
            {
                context.Response.Body.Position = 0;
                using var answer = await JsonDocument.ParseAsync(context.Response.Body);
                Assert.Equal(JsonValueKind.Object, answer.RootElement.ValueKind);
            }
        });
    }

    private static DefaultHttpContext ContextOf(byte[] input, Mutator mutator)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = Accepts[mutator.Choose(Accepts.Length)];
        context.Response.Body = new MemoryStream();
        if (mutator.Choose(3) == 0)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.QueryString = new QueryString("?query=" + Encoding.Latin1.GetString(input));
            return context;
        }

        context.Request.Method = mutator.Choose(20) == 0 ? HttpMethods.Put : HttpMethods.Post;
        context.Request.ContentType = ContentTypes[mutator.Choose(2 * ContentTypes.Length) % ContentTypes.Length];
        context.Request.Body = new MemoryStream(input);
        context.Request.ContentLength = mutator.Choose(2) == 0 ? input.Length : null;
        return context;
    }
}
