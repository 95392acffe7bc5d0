using HotChocolate.Language;
using IndustryGraph.Api;
using IndustryGraph.Api.HotChocolate;

namespace IndustryGraph.Server.Tests.HotChocolate;

public sealed class FieldRunsTests
{
    private static readonly IReadOnlyList<ResolverEntry> Entries = ResolverTable.Default.Entries;

    [Fact]
    public void Bind_NamesEveryFieldThatHasNoResolver()
    {
        var sdl = ResolverTable.Default.Sdl
            .Replace("type PageInfo {", "type PageInfo { pages: Int!", StringComparison.Ordinal)
            .Replace("type Hop {", "type Hop { tier: Int!", StringComparison.Ordinal);
        var message = MismatchOf(sdl, Entries);

        Assert.Contains("PageInfo.pages has no resolver.", message, StringComparison.Ordinal);
        Assert.Contains("Hop.tier has no resolver.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_NamesAResolverThatHasNoField() => Assert.Contains(
        "Company.motto has a resolver and is not in the schema.",
        MismatchOf(ResolverTable.Default.Sdl, [.. Entries, new ResolverEntry("Company", "motto", new PropertyResolver<object, string>(_ => ""))]),
        StringComparison.Ordinal);

    [Fact]
    public void Bind_NamesAFieldThatHasTwoResolvers() => Assert.Contains(
        "Query.node has 2 resolvers.",
        MismatchOf(ResolverTable.Default.Sdl, [.. Entries, Entries.Single(entry => entry is { Type: "Query", Field: "node" })]),
        StringComparison.Ordinal);

    [Fact]
    public void Bind_TakesTheWholeTable() => Assert.All(
        Entries,
        entry => Assert.Equal($"{entry.Type}.{entry.Field}", FieldRuns.Bind(Utf8GraphQLParser.Parse(ResolverTable.Default.Sdl), Entries)[entry.Type, entry.Field].Name));

    private static string MismatchOf(string sdl, IReadOnlyList<ResolverEntry> entries) =>
        Assert.Throws<SchemaMismatchException>(() => FieldRuns.Bind(Utf8GraphQLParser.Parse(sdl), entries)).Message;
}
