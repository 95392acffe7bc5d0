namespace IndustryGraph.Fuzzing.Tests;

/// <summary>Runs a target on many mutated inputs, and tells of the first that it does not survive.</summary>
internal static class Fuzz
{
    /// <summary>How many inputs each target gets.</summary>
    private const string Switch = "INDUSTRYGRAPH_FUZZ";

    private const int Usual = 3_000;

    /// <summary>Where the mutations begin; every run takes the same ones, unless another beginning is named.</summary>
    private const string Number = "INDUSTRYGRAPH_FUZZ_SEED";

    /// <param name="seeds">What is mutated.</param>
    /// <param name="words">Words of the language.</param>
    /// <param name="target">Throws where it did not survive an input.</param>
    public static async Task RunAsync(IReadOnlyList<byte[]> seeds, string[] words, Func<byte[], Mutator, ValueTask> target)
    {
        Assert.NotEmpty(seeds);
        var mutator = new Mutator(Setting(Number, 1), seeds, words);
        for (var (left, count) = (Setting(Switch, Usual), 0); left > 0; left--, count++)
        {
            var input = mutator.Next();
            try
            {
                await target(input, mutator);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Input {count} was not survived: {Convert.ToBase64String(input)}", failure);
            }
        }
    }

    /// <summary>The files of a folder of seeds.</summary>
    public static byte[][] Seeds(string folder, string pattern = "*") =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : usual;
}
