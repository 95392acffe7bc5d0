using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// The file of a store with a hundred thousand relationships, made once for all tests of a class. They begin in the year 2090, and
/// their names share nothing with those that tests give.
/// </summary>
public sealed class LargeGraph : IAsyncLifetime
{
    private const int Relationships = 100_000;
    private const int Companies = 2_000;
    private const int Batch = 10_000;

    private readonly TemporaryDirectory _directory = new();

    /// <summary>How many claims there are, one of each relationship.</summary>
    public static int Claims => Relationships;

    /// <summary>Where its log ends.</summary>
    public Revision End { get; private set; } = null!;

    /// <summary>The claim that was recorded last.</summary>
    public string LastClaim { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var time = new ManualTime { Now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await using var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = time }, default);
        await store.AppendAsync(
            new ChangeSet { Nodes = [Sample.Source("zz-source"), .. Enumerable.Range(0, Companies).Select(i => Sample.Company(IdOf(i), NameOf(i)))] }, default);
        foreach (var batch in Enumerable.Range(0, Relationships).Select(ClaimOf).Chunk(Batch))
        {
            End = (await store.AppendAsync(new ChangeSet { Claims = batch }, default)).Revision;
            LastClaim = batch[^1].Slug;
        }
    }

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    /// <summary>Puts a copy of it where a store is to be opened.</summary>
    public void CopyTo(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(_directory.Path, "*.db"))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }
    }

    // Every pair once: each company sells to the fifty that follow it.
    private static Claim ClaimOf(int number)
    {
        var (from, step) = (number % Companies, 1 + (number / Companies));
        return Sample.Claim(
            Sample.Supplies(IdOf(from), IdOf((from + step) % Companies)),
            string.Create(CultureInfo.InvariantCulture, $"{number:d6}"),
            source: "zz-source") with
        {
            AnnouncedOn = PartialDate.OfDay(new DateOnly(2090, 1, 1).AddDays(number % 1000)),
        };
    }

    private static string IdOf(int company) => string.Create(CultureInfo.InvariantCulture, $"zz-{company:d4}");

    // In Tifinagh.
    private static string NameOf(int company) =>
        string.Concat(IdOf(company)[3..].Select(digit => (char)('\u2D30' + digit - '0'))) + "\u2D4E\u2D4F\u2D50";
}
