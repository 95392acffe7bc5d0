using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>The values of one row by field, as the mapping explains them; collects what is wrong.</summary>
internal sealed class RowCells(FileMapping mapping, Row row)
{
    private readonly List<RowProblem> _problems = [];

    public IReadOnlyList<RowProblem> Problems => _problems;

    public FileMapping Mapping => mapping;

    public bool Has(string field) => mapping.Columns.ContainsKey(field);

    /// <summary>The column of a field; the field itself where it has none.</summary>
    public string ColumnOf(string field) => mapping.Columns.GetValueOrDefault(field)?.Column ?? field;

    /// <summary>What is written, before its meaning is looked up; null where it is blank.</summary>
    public string? Raw(string field) => mapping.Columns.GetValueOrDefault(field)?.Column is { } column ? row.Text(column) : null;

    /// <summary>The value of a field: what the word in its column means, else the word, else the constant; null where there is none.</summary>
    public string? Text(string field)
    {
        if (!mapping.Columns.TryGetValue(field, out var place))
        {
            return null;
        }

        var raw = place.Column is null ? null : row.Text(place.Column);
        return raw is null ? place.Value : place.Words?.GetValueOrDefault(NameFolding.Fold(raw)) ?? raw;
    }

    /// <summary>The values of a field that may hold several.</summary>
    public IReadOnlyList<string> Texts(string field) => Text(field) is not { } text ? []
        : text.Split(mapping.Columns[field].Separator ?? ";", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A value that has a form; null where there is none, and where it does not fit, which is reported.</summary>
    public T? Value<T>(string field, Func<string, Reading<T>> read)
    {
        if (Text(field) is not { } text)
        {
            return default;
        }

        var reading = read(text);
        if (reading.Fault is { } fault)
        {
            Report(field, fault);
        }

        return reading.Value;
    }

    public void Report(string field, string reason) => _problems.Add(new RowProblem(ColumnOf(field), reason));

    /// <summary>The source that the row names, or the one given.</summary>
    public SourceText SourceOr(SourceText fallback)
    {
        var title = Text(MappingFields.Source) ?? Raw(MappingFields.SourceUrl);
        var url = Text(MappingFields.SourceUrl);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"))
        {
            Report(MappingFields.SourceUrl, $"'{url}' is no URL; it begins with https:// or http://.");
        }

        var published = Value(MappingFields.SourcePublishedOn, text => new DateText(mapping.Dates).Read(text) switch
        {
            { Fault: null, Value: { Precision: DatePrecision.Day } day } => Reading<DateOnly?>.Of(day.First),
            { Fault: null } => Reading<DateOnly?>.Of(null),
            { Fault: { } fault } => Reading<DateOnly?>.Not(fault),
        });
        var tier = Value(MappingFields.SourceTier, text => Enum.TryParse<SourceTier>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var found)
            ? Reading<SourceTier?>.Of(found)
            : Reading<SourceTier?>.Not($"'{text}' is no tier: FILING, COMPANY_STATEMENT, PRESS, AGGREGATOR or UNCONFIRMED."));
        return title is null && url is null && published is null && tier is null && !Has(MappingFields.SourcePublisher)
            ? fallback
            : fallback with
            {
                Id = title is null ? fallback.Id : null,
                Title = title ?? fallback.Title,
                Url = url ?? fallback.Url,
                Publisher = Text(MappingFields.SourcePublisher) ?? fallback.Publisher,
                PublishedOn = published ?? fallback.PublishedOn,
                Tier = tier ?? fallback.Tier,
            };
    }
}
