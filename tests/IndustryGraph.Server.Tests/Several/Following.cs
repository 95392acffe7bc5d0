using System.Text.Json;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>A subscription to relationships that change.</summary>
internal sealed class Following(IDisposable connection, Func<Task<string?>> next) : IAsyncDisposable
{
    // Far beyond what is promised: a test that waits for nothing fails rather than hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The next event.</summary>
    public async Task<(string Id, string Stage, string Cursor)> NextAsync()
    {
        var text = await next().WaitAsync(Patience);
        Assert.NotNull(text);
        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        var changed = JsonElement.Parse(text).GetProperty("data").GetProperty("relationshipChanged");
        var relationship = changed.GetProperty("relationship");
        return (relationship.GetProperty("id").GetString()!, relationship.GetProperty("stage").GetString()!, changed.GetProperty("cursor").GetString()!);
    }

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
