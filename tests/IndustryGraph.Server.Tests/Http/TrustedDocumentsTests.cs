using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Tests.Http;

public sealed class TrustedDocumentsTests : IDisposable
{
    private static readonly string Hash = TrustedDocuments.HashOf("{ greeting }"u8);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("industrygraph-test-");

    public TrustedDocumentsTests() => File.WriteAllText(Path.Combine(_directory.FullName, "greeting.graphql"), "{ greeting }");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(false, "query={greeting}", "Hello")]
    [InlineData(true, "query={greeting}", "NOT_TRUSTED")]
    [InlineData(true, "query={ greeting }", "Hello")]
    [InlineData(true, "documentId=HASH", "Hello")]
    [InlineData(true, "documentId=sha256:HASH", "Hello")]
    [InlineData(false, "extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"HASH\"}}", "Hello")]
    [InlineData(false, "documentId=00", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData(false, "query={greeting}&documentId=HASH", "BAD_REQUEST")]
    public async Task Find_RunsWhatIsNamed(bool only, string parameters, string expected)
    {
        var trusted = TrustedDocuments.Read(_directory.FullName, only);
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { TrustedDocuments = trusted });
        var response = await server.Client.GetAsync($"/graphql?{parameters.Replace("HASH", Hash, StringComparison.Ordinal)}");
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_IsNotSupportedWithoutThem()
    {
        await using var server = await GraphQLServer.StartAsync();
        Assert.Contains("PERSISTED_QUERY_NOT_SUPPORTED", await server.Client.GetStringAsync($"/graphql?documentId={Hash}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RefusesAFileThatIsNotWhatItsNameSays()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, $"{new string('0', 64)}.graphql"), "{ greeting }");
        Assert.Contains(Hash, Assert.Throws<IOException>(() => TrustedDocuments.Read(_directory.FullName, false)).Message, StringComparison.Ordinal);
    }
}
