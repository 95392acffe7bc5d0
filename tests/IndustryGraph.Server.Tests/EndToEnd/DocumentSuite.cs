using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>
/// Every document of <c>Documents/</c> gives the answer that stands beside it, over HTTP, on every store and host.
/// HotChocolate has answers of its own (<c>*.hotchocolate.json</c>) where a document is not valid, for it words such errors itself.
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
        var ofHost = name + ".hotchocolate.json";
        var expected = server.IsHotChocolate && File.Exists(Path.Combine(folder, ofHost)) ? ofHost : name + ".json";
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "true")
        {
            await File.WriteAllTextAsync(Path.Combine(SourceFolder(), "Documents", expected), text);
            return;
        }

        Assert.Equal(Ordered(await File.ReadAllTextAsync(Path.Combine(folder, expected))), Ordered(text));
    }

    // HotChocolate sorts errors by path; the built-in engine has them in the order of the response.
    private string Ordered(string json)
    {
        var response = JsonNode.Parse(json)!.AsObject();
        if (!server.IsHotChocolate || response["errors"] is not JsonArray errors)
        {
            return json;
        }

        response["errors"] = new JsonArray([.. errors.Select(error => error!.DeepClone()).OrderBy(error => error.ToJsonString(), StringComparer.Ordinal)]);
        return response.ToJsonString(Readable);
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

public sealed class BuiltInOverEmbeddedDocumentTests(BuiltInOverEmbedded server) : DocumentSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedDocumentTests(HotChocolateOverEmbedded server) : DocumentSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jDocumentTests(BuiltInOverNeo4j server) : DocumentSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jDocumentTests(HotChocolateOverNeo4j server) : DocumentSuite(server), IClassFixture<HotChocolateOverNeo4j>;
