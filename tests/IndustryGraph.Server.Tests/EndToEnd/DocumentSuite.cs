using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>
/// Every document of <c>Documents/</c> gives the answer that stands beside it, over HTTP, on every store and host.
/// With UPDATE_EXPECTED=true in the environment the answers are written anew, to be read before they are committed.
/// </summary>
public abstract class DocumentSuite(SeededServer server)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Documents() => [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Documents"), "*.graphql")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Answer_IsTheOneExpected(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "EndToEnd", "Documents");
        var document = await File.ReadAllTextAsync(Path.Combine(folder, name + ".graphql"));
        var answer = JsonObject.Create(await server.SendAsync(document))!;
        answer.Remove("extensions");
        var text = answer.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "true")
        {
            await File.WriteAllTextAsync(Path.Combine(SourceFolder(), "Documents", name + ".json"), text);
            return;
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, name + ".json")), text);
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

public sealed class BuiltInOverEmbeddedDocumentTests(BuiltInOverEmbedded server) : DocumentSuite(server), IClassFixture<BuiltInOverEmbedded>;
