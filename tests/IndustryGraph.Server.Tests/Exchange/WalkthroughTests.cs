namespace IndustryGraph.Server.Tests.Exchange;

public sealed class WalkthroughTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("industrygraph-walk-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("import.md")]
    public async Task Page_ShowsWhatTheCommandsPrint(string page)
    {
        var differences = await new Walkthrough(Path.Combine(AppContext.BaseDirectory, "Exchange", page), _directory).RunAsync();
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }
}
