using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The properties of a node or relationship, or any other map.</summary>
internal readonly struct Properties(Dictionary<string, object> values)
{
    public bool Has(string name) => values.TryGetValue(name, out var value) && value is not null;

    public string Text(string name) => Get<string>(name);

    public string? TextOrNull(string name) => Has(name) ? Get<string>(name) : null;

    public long Number(string name) => Get<long>(name);

    public Instant Instant(string name) => new(Number(name));

    public double Double(string name) => Get<double>(name);

    public TEnum Enum<TEnum>(string name)
        where TEnum : struct, Enum => EnumNames<TEnum>.Read(Encoding.UTF8.GetBytes(Text(name)));

    public PartialDate? Date(string name) => TextOrNull(name) switch
    {
        null => null,
        var text when PartialDate.TryParse(text, out var date) => date,
        var text => throw Damage.In($"'{text}' is no date"),
    };

    public decimal? Decimal(string name) => TextOrNull(name) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Damage.In($"'{text}' is no number"),
    };

    public T? Json<T>(string name, Func<System.Text.Json.JsonElement, T> read)
        where T : class => TextOrNull(name) is { } json ? ValueJson.Read(Encoding.UTF8.GetBytes(json), read) : null;

    public EquatableList<string> Texts(string name) =>
        Has(name) ? Get<List<object>>(name).Select(item => Rows.As<string>(item, name)).ToEquatableList() : [];

    public long[] Numbers(string name) => [.. Get<List<object>>(name).Select(item => Rows.As<long>(item, name))];

    private T Get<T>(string name) => Rows.As<T>(values.GetValueOrDefault(name), name);
}
