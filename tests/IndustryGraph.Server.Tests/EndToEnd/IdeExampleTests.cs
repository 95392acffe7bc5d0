using System.Text.Json;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>The queries that GraphiQL opens with, asked of the seed.</summary>
public sealed class IdeExampleTests(BuiltInOverEmbedded server) : IClassFixture<BuiltInOverEmbedded>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ide", "examples");

    public static TheoryData<string> Examples() =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_IsAnsweredWithoutErrors(string name)
    {
        var answer = await server.SendAsync(await File.ReadAllTextAsync(Path.Combine(Folder, name)));

        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        var fields = answer.GetProperty("data").EnumerateObject();
        Assert.All(fields, field => Assert.False(IsNothing(field.Value), field.Name));
    }

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ||
        (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 0);
}
