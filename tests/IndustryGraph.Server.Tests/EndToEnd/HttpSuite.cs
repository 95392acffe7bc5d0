using System.Net;
using System.Text;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>GraphQL over HTTP, by the specification of that name, on every store and host.</summary>
public abstract class HttpSuite(SeededServer server)
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string Answer = """{"data":{"__typename":"Query"}""";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(GraphQL, GraphQL)]
    [InlineData(GraphQL + ", application/json;q=0.9", GraphQL)]
    [InlineData(GraphQL + ", */*", GraphQL)]
    [InlineData("application/json;charset=utf-8", Json)]
    [InlineData(GraphQL + ", application/json, text/event-stream", GraphQL)]
    public async Task Post_AnswersInTheAcceptedMediaType(string? accept, string expected)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(Answer, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Post_RefusesWhatCannotBeAccepted() =>
        Assert.Equal(HttpStatusCode.NotAcceptable, (await PostAsync("""{"query":"{ __typename }"}""", "text/plain")).StatusCode);

    [Theory]
    [InlineData("{", 400, "BAD_REQUEST")]
    [InlineData("", 400, "BAD_REQUEST")]
    [InlineData("[]", 400, "BAD_REQUEST")]
    [InlineData("\"{ __typename }\"", 400, "BAD_REQUEST")]
    [InlineData("{}", 400, "BAD_REQUEST")]
    [InlineData("""{"query":null}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":1}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename }","operationName":1}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename }","extensions":"x"}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"\ud800"}""", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{"}""", 400, "SYNTAX")]
    [InlineData("""{"query":"{ nothing }"}""", 400, "VALIDATION")]
    [InlineData("""{"query":"query ($x: Boolean!) { __typename @skip(if: $x) }"}""", 400, "VARIABLES")]
    [InlineData("""{"query":"query ($x: Date) { company(by: {id: \"toyota\"}, at: {validAt: $x}) { id } }","variables":{"x":"x"}}""", 400, "VARIABLES")]
    [InlineData("""{"query":"{ __typename }","operationName":"None"}""", 400, "OPERATION")]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", 400, "OPERATION")]
    [InlineData("""{"query":"subscription { relationshipChanged { cursor } }"}""", 400, "OPERATION_NOT_ALLOWED")]
    [InlineData("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":{}}""", 200, null)]
    public async Task Post_TellsByStatusWhetherThereIsAResult(string body, int status, string? code)
    {
        using var response = await PostAsync(body, GraphQL);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.StartsWith(code is null ? Answer : """{"errors":[{"message":""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":null", text, StringComparison.Ordinal);
        Assert.Contains(code is null ? "" : $"\"code\":\"{code}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"subscription { relationshipChanged { cursor } }"}""")]
    public async Task Post_AnswersRequestErrorsWith200InPlainJson(string body) =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(body, Json)).StatusCode);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    public async Task Post_RefusesWhatIsNoRequestInPlainJsonToo(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body, Json)).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/graphql")]
    public async Task Post_RefusesOtherContentTypes(string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_RunsQueries()
    {
        using var response = await GetAsync("?query=query($id:ID!){company(by:{id:$id}){id}}&variables={\"id\":\"toyota\"}");

        Assert.StartsWith("""{"data":{"company":{"id":"toyota"}}""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query={__typename}&variables=[1]")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("?query={__typename}&extensions=1")]
    public async Task Get_RefusesWhatIsNoRequest(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(query)).StatusCode);

    [Theory]
    [InlineData(GraphQL)]
    [InlineData(Json)]
    public async Task Get_RefusesMutationsBeforeTheyRun(string accept)
    {
        using var response = await GetAsync("?query=mutation{retractClaim(input:{id:\"x\",reason:\"y\"}){problems{code}}}", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("\"code\":\"OPERATION_NOT_ALLOWED\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherMethods_AreNotAllowed()
    {
        using var response = await server.Client.PutAsync("/graphql", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("br", GraphQL)]
    [InlineData("gzip", Json)]
    public async Task Response_IsCompressedAsTheClientAccepts(string encoding, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}") { Headers = { { "Accept-Encoding", encoding } } };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Introspection_IsOn() =>
        Assert.Equal("Query", (await server.SendAsync("{ __schema { queryType { name } } }")).GetProperty("data").GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString());

    [Fact]
    public async Task Browser_FindsAPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        using var response = await client.SendAsync(request);

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Response_TellsThePinWhateverComesOfIt()
    {
        foreach (var query in new[] { "{ __typename }", "{ nothing }", "{ companies(after: \"x\") { totalCount } }" })
        {
            Assert.Equal("2025-09-15", (await server.SendAsync(query)).GetProperty("extensions").GetProperty("pin").GetProperty("validAt").GetString());
        }
    }

    private Task<HttpResponseMessage> PostAsync(string body, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Json) };
        return SendAsync(request, accept);
    }

    private Task<HttpResponseMessage> GetAsync(string query, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/graphql{query}"), accept);

    // Not by the server's own client, which always says what it accepts.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept)
    {
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using (request)
        {
            return await client.SendAsync(request);
        }
    }
}

public sealed class BuiltInOverEmbeddedHttpTests(BuiltInOverEmbedded server) : HttpSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedHttpTests(HotChocolateOverEmbedded server) : HttpSuite(server), IClassFixture<HotChocolateOverEmbedded>;
