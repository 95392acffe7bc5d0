using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IndustryGraph.Server.Commands;

/// <summary>Writes an answer for a person: the sentence, a table of what it rests on, the sources.</summary>
internal static class AnswerPage
{
    public static string Write(JsonElement answer)
    {
        var page = new StringBuilder();
        page.Append(answer.GetProperty("text").GetString()).Append('\n');
        var sources = answer.GetProperty("sources").EnumerateArray().ToList();
        var numbers = sources.Select((source, index) => (Id: source.GetProperty("id").GetString()!, Number: index + 1)).ToDictionary(item => item.Id, item => item.Number);
        var rows = answer.GetProperty("relationships").EnumerateArray().Select(relationship => (IReadOnlyList<string>)
        [
            Name(relationship, "from"), relationship.GetProperty("type").GetString()!, Name(relationship, "to"), relationship.GetProperty("stage").GetString()!,
            relationship.GetProperty("announcedOn").GetString() ?? "",
            relationship.GetProperty("bestClaim").GetProperty("source").GetProperty("id").GetString() is { } id && numbers.TryGetValue(id, out var number) ? $"[{number}]" : "",
        ]).ToList();
        if (rows.Count > 0)
        {
            page.Append('\n').Append(TextTable.Write(["from", "type", "to", "stage", "announced", "source"], rows));
        }

        for (var i = 0; i < sources.Count; i++)
        {
            string?[] parts = [sources[i].GetProperty("title").GetString(), sources[i].GetProperty("publisher").GetString(), sources[i].GetProperty("publishedOn").GetString(), sources[i].GetProperty("url").GetString()];
            page.Append(i == 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"[{i + 1}] {string.Join(", ", parts.OfType<string>())}\n");
        }

        if (answer.GetProperty("understoodAs").ValueKind == JsonValueKind.Null)
        {
            foreach (var suggestion in answer.GetProperty("suggestions").EnumerateArray())
            {
                page.Append("  ").Append(suggestion.GetString()).Append('\n');
            }
        }

        return page.ToString();
    }

    private static string Name(JsonElement relationship, string end) => relationship.GetProperty(end).GetProperty("name").GetString()!;
}
