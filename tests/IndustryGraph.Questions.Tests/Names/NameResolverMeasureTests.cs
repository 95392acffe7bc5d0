using IndustryGraph.Model;
using Xunit.Abstractions;

namespace IndustryGraph.Questions.Tests;

/// <summary>
/// How often resolve is right on the labelled names. docs/names.md tells what was measured; the floors lie a little below it.
/// </summary>
public sealed class NameResolverMeasureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.6, 0.5, 0.5)]
    [InlineData(0.7, 0.5, 0.5)]
    [InlineData(0.8, 0.5, 0.5)]
    [InlineData(0.9, 0.5, 0.5)]
    public async Task ResolveAsync_IsAsPreciseAsDocumented(double threshold, double precision, double recall)
    {
        await using var store = await LabelledName.StoreAsync();
        var pin = new Pin(new DateOnly(2026, 1, 1), (await store.GetRevisionAsync(default)).At);
        string[] names = [.. LabelledName.All.Select(label => label.Name)];
        var found = (await new NameResolver(store).ResolveAsync(names, threshold, pin, default)).Value;

        var pairs = LabelledName.All.Zip(found).ToList();
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
