using System.Globalization;
using IndustryGraph.Exchange;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Exporting;

/// <summary>Reads what is to be exported, from the command line and from URLs alike.</summary>
internal static class ExportParameters
{
    public static IReadOnlyList<ExportParameter> All { get; } =
    [
        new("format", $"{string.Join(", ", ExportFormats.Names)} (default jsonl)", "FORMAT"),
        new("validAt", "As it is so on this day, as 2026-03-14 (default today)", "DAY"),
        new("knownAt", "As was recorded by this moment, as 2026-03-14T00:00:00Z (default now)", "INSTANT"),
        new("root", "Only the network around this company or facility", "ID", IsMany: true),
        new("hops", "How far that network goes (default 1)", "N"),
        new("maxNodes", "How many nodes it may have (default 100000)", "N"),
        new("type", "Only relationships of this type, as SUPPLIES", "TYPE", IsMany: true),
        new("stage", "Only of this stage", "STAGE", IsMany: true),
        new("minStage", "Only of this stage and firmer", "STAGE"),
        new("product", "Only of this product and what is narrower", "ID", IsMany: true),
        new("involving", "Only with this company or facility at an end", "ID", IsMany: true),
        new("country", "Only with an end in this country, as VN", "CODE", IsMany: true),
        new("minConfidence", "Only of this confidence or above, 0 to 1", "N"),
    ];

    /// <param name="values">What is given for a name; none where it is not.</param>
    /// <param name="revision">How far the store is.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The request, or what is wrong; one of both.</returns>
    public static (ExportRequest? Request, string? Problem) Read(Func<string, IReadOnlyList<string>> values, Revision revision, TimeProvider time)
    {
        var problems = new List<string>();
        var format = One("format") is not { } name ? ExportFormat.JsonLines
            : ExportFormats.TryParse(name, out var known) ? known
            : Wrong<ExportFormat>("format", name, string.Join(", ", ExportFormats.Names));
        var validAt = One("validAt") is not { } day ? (DateOnly?)null
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : Wrong<DateOnly>("validAt", day, "a day, as 2026-03-14");
        var knownAt = One("knownAt") is not { } moment ? (Instant?)null
            : Instant.TryParse(moment, out var instant) ? instant
            : Wrong<Instant>("knownAt", moment, "a moment, as 2026-03-14T00:00:00Z");
        var filter = Filter();
        var roots = values("root");
        var request = new ExportRequest(format, new Pin(validAt ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), knownAt is { } by && by < revision.At ? by : revision.At))
        {
            Where = filter == RelationshipFilter.None ? null : filter,
            Roots = roots.Count == 0 ? null : roots,
            Hops = Whole("hops", 1, 0),
            MaxNodes = Whole("maxNodes", 100_000, 1),
            History = format == ExportFormat.JsonLines && validAt is null && knownAt is null && roots.Count == 0 && filter == RelationshipFilter.None,
        };
        return problems.Count == 0 ? (request, null) : (null, string.Join(" ", problems));

        RelationshipFilter Filter() => new()
        {
            Types = Words<RelationshipType>("type"),
            Stages = Words<Stage>("stage"),
            MinStage = Words<Stage>("minStage") is [var stage, ..] ? stage : null,
            Products = Many("product"),
            Involving = Many("involving"),
            Countries = Many("country"),
            MinConfidence = One("minConfidence") is not { } text ? null
                : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
                : Wrong<double>("minConfidence", text, "a number from 0 to 1"),
        };

        string? One(string parameter) => values(parameter) is [var first, ..] ? first : null;

        IReadOnlyList<string>? Many(string parameter) => values(parameter) is { Count: > 0 } given ? given : null;

        IReadOnlyList<T>? Words<T>(string parameter)
            where T : struct, Enum => Many(parameter)?.Select(word => Seeding.Words<T>.TryParse(word.ToUpperInvariant().Replace('-', '_'), out var value)
                ? value
                : Wrong<T>(parameter, word, string.Join(", ", Seeding.Words<T>.All))).ToList();

        int Whole(string parameter, int otherwise, int least) => One(parameter) is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
            : Wrong<int>(parameter, text, $"a whole number from {least}");

        T Wrong<T>(string parameter, string given, string wanted)
            where T : struct
        {
            problems.Add($"{parameter} is '{given}'; wanted is {wanted}.");
            return default;
        }
    }
}
