using IndustryGraph.Api;
using IndustryGraph.Server.Access.Keys;
using IndustryGraph.Server.Commands;
using IndustryGraph.Storage.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace IndustryGraph.Server.Tests.Access;

public sealed class KeyFileTests : IDisposable
{
    private readonly TestKeys _keys = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Make_GivesKeysOf256RandomBits()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => KeyText.Make()).ToList();

        Assert.Equal(100, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^igk_[A-Za-z0-9_-]{43}$", key));
    }

    [Fact]
    public void Change_KeepsTheHashAloneInAFileOfTheOwner()
    {
        var key = _keys.Add("front-end", Role.Reader);
        var text = File.ReadAllText(_keys.Path);

        Assert.DoesNotContain(key["igk_".Length..], text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(KeyText.HashOf(key)), text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_keys.Path));
        }
    }

    [Fact]
    public async Task Change_OfManyAtOnceLosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            while (true)
            {
                try
                {
                    _keys.Add($"key-{i}", Role.Reader);
                    return;
                }
                catch (IOException)
                {
                    // Somebody else was at it: refused, and nothing lost.
                }
            }
        })));

        Assert.Equal(8, _keys.File.Read().Select(key => key.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"keys":[{}]}""")]
    [InlineData("""{"keys":[{"name":"x","role":"emperor","hash":"","createdAt":"2025-01-01T00:00:00Z"}]}""")]
    public void Find_TakesNoKeyWhereTheFileIsNone(string content)
    {
        var key = _keys.Add("front-end", Role.Reader);
        var ring = new KeyRing(_keys.File, _time, NullLogger.Instance);
        Assert.NotNull(ring.Find(key));
        File.WriteAllText(_keys.Path, content);

        Assert.Null(ring.Find(key));
    }

    [Fact]
    public void Holds_IsAboutTheVeryKey()
    {
        var ring = new KeyRing(_keys.File, _time, NullLogger.Instance);
        var first = ring.Find(_keys.Add("front-end", Role.Reader))!;
        _keys.Revoke("front-end");
        var second = ring.Find(_keys.Add("front-end", Role.Reader))!;

        Assert.False(ring.Holds(first));
        Assert.True(ring.Holds(second));
    }

    [Theory]
    [InlineData("front-end", true)]
    [InlineData("alice@example.org", true)]
    [InlineData("", false)]
    [InlineData("Front End", false)]
    [InlineData("-x", false)]
    [InlineData("x\n", false)]
    public void IsName_KeepsTheLogReadable(string name, bool expected) => Assert.Equal(expected, KeyText.IsName(name));

    [Fact]
    public async Task Command_AddsListsAndRevokes()
    {
        var data = Path.GetDirectoryName(_keys.Path)!;

        Assert.Equal(ExitCode.Success, await RunAsync("add", "ci", "--role", "editor", "--expires", "90d", "--data", data));
        Assert.Equal(ExitCode.Usage, await RunAsync("add", "ci", "--data", data));
        Assert.Equal(ExitCode.Usage, await RunAsync("add", "late", "--expires", "2001-01-01", "--data", data));
        Assert.Equal(ExitCode.Usage, await RunAsync("add", "x", "--role", "emperor", "--data", data));
        Assert.Equal(ExitCode.Success, await RunAsync("list", "--data", data));
        Assert.Equal(ExitCode.Success, await RunAsync("revoke", "ci", "--data", data));
        Assert.Equal(ExitCode.Usage, await RunAsync("revoke", "ci", "--data", data));
        var key = Assert.Single(_keys.File.Read());
        Assert.Equal(("ci", Role.Editor, true, true), (key.Name, key.Role, key.ExpiresAt > key.CreatedAt.AddDays(89), key.RevokedAt is not null));
    }

    private static Task<int> RunAsync(params string[] words) => CommandLine.RunAsync(["keys", .. words]);
}
