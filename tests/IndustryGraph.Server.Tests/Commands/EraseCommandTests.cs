using IndustryGraph.Api;
using IndustryGraph.Model;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Tests.Access;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Server.Tests.Commands;

public sealed class EraseCommandTests : IDisposable
{
    private readonly TestKeys _keys = new();

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void AdminOf_TakesTheKeyOfAnAdminAlone()
    {
        var settings = new AccessSettings { KeyFile = _keys.Path, WriteKey = "sixteen characters" };

        Assert.Equal(new Caller("key:boss", Role.Admin), EraseCommand.AdminOf(settings, _keys.Add("boss", Role.Admin)));
        foreach (var key in new[] { null, "", "igk_wrong", "sixteen characters", _keys.Add("ed", Role.Editor) })
        {
            Assert.Equal(ExitCode.Usage, Assert.Throws<CommandFailure>(() => EraseCommand.AdminOf(settings, key)).ExitCode);
        }
    }

    [Fact]
    public async Task Erase_WritesWhoAndWhyAndTakesTheText()
    {
        var data = Path.GetDirectoryName(_keys.Path)!;
        var options = new EmbeddedStoreOptions { DataDirectory = data };
        await using (var store = await EmbeddedStore.OpenAsync(options, default))
        {
            await store.AppendAsync(new ChangeSet { Nodes = [new Company(new NodeId("a"), "Zyxwvut")] }, default);
        }

        Assert.Equal(ExitCode.Usage, await RunAsync(null, "a", data));
        var admin = _keys.Add("boss", Role.Admin);
        Assert.Equal(ExitCode.Usage, await RunAsync(admin, "nobody", data));
        Assert.Equal(ExitCode.Success, await RunAsync(admin, "a", data));
        Assert.Equal(ExitCode.Success, await CommandLine.RunAsync(["check", "--data", data]));

        await using var after = await EmbeddedStore.OpenAsync(options, default);
        var entry = (await after.ReadLogAsync(1, 10, default)).Single();
        Assert.Equal((ChangeKind.TextErased, "a", "key:boss", "court order 7"), (entry.Kind, entry.Slug, entry.Actor, entry.Reason));
    }

    private static async Task<int> RunAsync(string? key, string id, string data)
    {
        Environment.SetEnvironmentVariable(EraseCommand.KeyVariable, key);
        try
        {
            return await CommandLine.RunAsync(["erase", id, "--reason", "court order 7", "--data", data]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(EraseCommand.KeyVariable, null);
        }
    }
}
