using IndustryGraph.Model;
using Xunit.Abstractions;

namespace IndustryGraph.Questions.Tests;

/// <summary>
/// How often resolve is right on the labelled names. docs/names.md tells what was measured; the floors lie a little below it.
/// </summary>
public sealed class NameResolverMeasureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("labelled-names.tsv", 0.6, 0.88, 0.95)]
    [InlineData("labelled-names.tsv", 0.7, 0.97, 0.94)]
    [InlineData("labelled-names.tsv", 0.8, 0.98, 0.86)]
    [InlineData("labelled-names.tsv", 0.9, 0.99, 0.7)]
    [InlineData("fresh-names.tsv", 0.6, 0.88, 0.95)]
    [InlineData("fresh-names.tsv", 0.7, 0.97, 0.85)]
    [InlineData("fresh-names.tsv", 0.8, 0.97, 0.74)]
    [InlineData("fresh-names.tsv", 0.9, 0.98, 0.58)]
    public async Task ResolveAsync_IsAsPreciseAsDocumented(string file, double threshold, double precision, double recall)
    {
        var labels = LabelledName.ReadAll(file);
        await using var store = await LabelledName.StoreAsync();
        var pin = new Pin(new DateOnly(2026, 1, 1), (await store.GetRevisionAsync(default)).At);
        var found = (await new NameResolver(store).ResolveAsync([.. labels.Select(label => label.Name)], threshold, pin, default)).Value;

        var pairs = labels.Zip(found).ToList();
        var measured = Measured.Of(pairs);
        Report(measured, pairs);
        Assert.InRange(measured.Precision, precision, 1);
        Assert.InRange(measured.Recall, recall, 1);
    }

    private void Report(Measured all, List<(LabelledName Label, Resolution Resolution)> pairs)
    {
        output.WriteLine($"all: {all}");
        foreach (var kind in pairs.GroupBy(pair => pair.Label.Kind))
        {
            output.WriteLine($"{kind.Key}: {Measured.Of(kind)}");
        }

        foreach (var (label, resolution) in pairs.Where(pair => pair.Label.Company != pair.Resolution.Match?.Name))
        {
            var told = resolution.Candidates.Select(hit => $"{hit.Node.Name} {hit.Score} {hit.Reason}");
            output.WriteLine($"'{label.Name}' means {label.Company ?? "none"}, got {resolution.Match?.Name ?? "none"} of {string.Join("; ", told)}");
        }
    }
}
