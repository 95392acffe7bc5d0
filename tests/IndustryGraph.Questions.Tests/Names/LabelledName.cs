using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

/// <summary>
/// A name as somebody may write it, and the company that it means. The rows stand in labelled-names.tsv; those of
/// fresh-names.tsv were written after the matching was settled. The companies with their aliases stand in companies.tsv.
/// </summary>
/// <param name="Name">What is asked.</param>
/// <param name="Company">Null where it means none of the companies, or cannot be told which.</param>
/// <param name="Kind">What makes it hard.</param>
internal sealed record LabelledName(string Name, string? Company, string Kind)
{
    public static IReadOnlyList<LabelledName> ReadAll(string file) =>
        [.. Rows(file).Select(row => new LabelledName(row[0], row[1] == "-" ? null : row[1], row[2]))];

    public static async Task<IGraphStore> StoreAsync()
    {
        var store = new ReferenceStore(new ManualTime());
        var companies = Rows("companies.tsv").Select(row => new Company(new NodeId(Slug.From(row[0])), row[0])
        {
            Aliases = [.. row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)],
        });
        await store.AppendAsync(new ChangeSet { Nodes = [.. companies] }, default);
        return store;
    }

    private static IEnumerable<string[]> Rows(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Select(line => line.Split('\t'));
}
