using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Server.Seeding;

/// <summary>
/// The fields of one mapping, read by name and type. What does not fit is reported and reads as absent. Rules of the
/// model are not checked here.
/// </summary>
internal sealed class Fields
{
    private readonly SeedDocument _document;
    private readonly Dictionary<string, YamlEntry> _entries = [];

    /// <param name="document">Takes the problems.</param>
    /// <param name="value">The mapping.</param>
    /// <param name="path">Where it stands in the document; empty for the whole.</param>
    /// <param name="known">The fields it may have.</param>
    public Fields(SeedDocument document, YamlValue? value, string path, params IReadOnlyList<string> known)
    {
        (_document, Path) = (document, path);
        if (value is not YamlMapping mapping)
        {
            document.Report(path, $"Fields are wanted here: {string.Join(", ", known)}.");
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key))
            {
                var message = "There is no such field." + Suggestion.For(entry.Key, known);
                document.Report(entry.At, PathOf(entry.Key), message);
            }
            else if (!_entries.TryAdd(entry.Key, entry))
            {
                var message = $"This field stands twice; it is on line {_entries[entry.Key].At.Line} already.";
                document.Report(entry.At, PathOf(entry.Key), message);
            }
        }
    }

    private delegate bool TryParse<T>(string text, out T value);

    public string Path { get; }

    /// <summary>The path of a field.</summary>
    public string PathOf(string name) => Path.Length == 0 ? name : Path + "." + name;

    public string? Text(string name) => Value(name) is { } value ? TextOf(value, PathOf(name)) : null;

    /// <summary>A text that must be there, and is not checked for it elsewhere.</summary>
    public string? Needed(string name)
    {
        if (Value(name) is null)
        {
            _document.Report(PathOf(name), "This field is needed; it is missing.");
            return null;
        }

        return Text(name);
    }

    public NodeId? Id(string name) => Text(name) is { } text ? new NodeId(text) : null;

    public PartialDate? Date(string name) => Parse<PartialDate>(
        name,
        PartialDate.TryParse,
        "a date: 2026, 2026-H1, 2026-Q2, 2026-03, 2026-03-14, or a span of two of these, as in 2023/2024");

    public DateOnly? Day(string name) => Parse<DateOnly>(name, TryParseDay, "a day: 2026-03-14");

    public decimal? Number(string name) => Parse<decimal>(
        name, TryParseNumber, "a number: digits, with a point and a sign where needed, at most 28 digits");

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Parse<T>(name, Words<T>.TryParse, "one of " + string.Join(", ", Words<T>.All), Words<T>.All);

    public EquatableList<string> Texts(string name) =>
        Items(name).Select(item => TextOf(item.Value, item.Path)).OfType<string>().ToEquatableList();

    public EquatableList<NodeId> Ids(string name) => Texts(name).Select(text => new NodeId(text)).ToEquatableList();

    /// <summary>The fields of a field; null where it is absent.</summary>
    public Fields? Section(string name, params IReadOnlyList<string> known) =>
        Value(name) is { } value ? new Fields(_document, value, PathOf(name), known) : null;

    /// <summary>The items of a list, with their paths; none where it is absent.</summary>
    public IEnumerable<(YamlValue Value, string Path)> Items(string name)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value is YamlList list)
        {
            return list.Items.Select((item, index) => (item, $"{PathOf(name)}.{index}"));
        }

        _document.Report(PathOf(name), "A list is wanted here: [a, b], or a line each.");
        return [];
    }

    public bool Has(string name) => Value(name) is not null;

    private YamlValue? Value(string name) =>
        _entries.GetValueOrDefault(name)?.Value is { } value and not YamlScalar { IsAbsent: true } ? value : null;

    private string? TextOf(YamlValue value, string path)
    {
        if (value is not YamlScalar scalar)
        {
            _document.Report(path, "A single value is wanted here.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            _document.Report(path, "This is blank; leave it out where there is nothing to say.");
            return null;
        }

        return scalar.Text;
    }

    private T? Parse<T>(string name, TryParse<T> parse, string wanted, IReadOnlyList<string>? choices = null)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        var message = $"'{text}' does not fit; wanted is {wanted}." + Suggestion.For(text, choices ?? []);
        _document.Report(PathOf(name), message);
        return null;
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryParseNumber(string text, out decimal number)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        // More digits than it holds would be rounded away without a word.
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number)
            && text.Count(char.IsAsciiDigit) <= 28;
    }
}
