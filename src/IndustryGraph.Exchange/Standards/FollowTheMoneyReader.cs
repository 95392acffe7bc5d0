using System.Runtime.CompilerServices;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads FollowTheMoney entities (https://followthemoney.tech): organisations as companies, Ownership as OWNS, UnknownLink
/// by its role. People, directorships and everything else have no place in the graph; they are counted by schema. The
/// file is read twice, since an ownership may stand before its ends; organisations are kept in memory meanwhile.
/// </summary>
internal sealed class FollowTheMoneyReader(SourceText source)
{
    private static readonly Dictionary<string, CompanyKind?> Organisations = new(StringComparer.Ordinal)
    {
        ["Company"] = null,
        ["LegalEntity"] = null,
        ["Organization"] = CompanyKind.Other,
        ["PublicBody"] = CompanyKind.PublicBody,
    };

    private static readonly string[] CountryProperties = ["jurisdiction", "mainCountry", "country"];

    private static readonly ShareText Shares = new(new AmountText('.'), isPercent: true);
    private static readonly DateText Dates = new(null);

    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<RowReading> ReadAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            Note(item.Element);
        }

        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            yield return item.Element is { } entity ? Read(item.Row, entity) : Refused(item.Row, null, item.Row.Fault!);
        }
    }

    private void Note(JsonElement? element)
    {
        if (element is { } entity && entity.Text("id") is { } id)
        {
            if (entity.Text("schema") is { } schema && Organisations.TryGetValue(schema, out var kind) && First(entity, "name") is { } name)
            {
                _parties[id] = PartyOf(entity, name, kind);
            }
            else
            {
                _others.Add(id);
            }
        }
    }

    private RowReading Read(Row row, JsonElement entity)
    {
        var schema = entity.Text("schema");
        return schema switch
        {
            _ when entity.Text("id") is not { } => Refused(row, "id", "An entity has an id."),
            null => Refused(row, "schema", "An entity says its schema."),
            _ when _parties.TryGetValue(entity.Text("id")!, out var party) && Organisations.ContainsKey(schema) => new RowReading(row) { Companies = [party] },
            _ when Organisations.ContainsKey(schema) => Refused(row, "name", "An organisation has a name."),
            "Ownership" => Link(row, entity, "owner", "asset", RelationshipType.Owns, schema),
            "UnknownLink" => First(entity, "role") is { } role && TypeWords.Read(role) is { } word
                ? word.Reversed ? Link(row, entity, "object", "subject", word.Type, schema) : Link(row, entity, "subject", "object", word.Type, schema)
                : new RowReading(row) { LeftOut = "UnknownLink whose role is no type of relationship" },
            _ => new RowReading(row) { LeftOut = schema },
        };
    }

    private RowReading Link(Row row, JsonElement entity, string fromProperty, string toProperty, RelationshipType type, string schema)
    {
        var problems = new List<RowProblem>();
        var ends = new[] { fromProperty, toProperty }.Select(property => Values(entity, property).ToList()).ToArray();
        if (ends[0].Count == 0 || ends[1].Count == 0)
        {
            return Refused(row, ends[0].Count == 0 ? fromProperty : toProperty, "The end of the relationship is missing.");
        }

        foreach (var id in ends.SelectMany(ids => ids).Where(id => !_parties.ContainsKey(id) && !_others.Contains(id)))
        {
            problems.Add(new RowProblem(fromProperty, $"The entity '{id}' is not in the file."));
        }

        if (problems.Count == 0 && ends.SelectMany(ids => ids).Any(_others.Contains))
        {
            return new RowReading(row) { LeftOut = $"{schema} with an end that is no organisation" };
        }

        var content = ContentOf(entity, problems);
        var assertions = problems.Count > 0 ? [] : ends[0].SelectMany(_ => ends[1], (from, to) => new Assertion
        {
            From = _parties[from],
            To = _parties[to],
            Type = type,
            Source = SourceOf(entity),
            Key = ends[0].Count * ends[1].Count == 1 ? entity.Text("id") : $"{entity.Text("id")}-{from}-{to}",
            Content = content with { Share = type == RelationshipType.Owns ? content.Share : null, Statement = RowMapper.StatementOf(_parties[from], type, _parties[to]) },
        }).ToList();
        return new RowReading(row) { Assertions = assertions, Problems = problems };
    }

    private static Claim ContentOf(JsonElement entity, List<RowProblem> problems)
    {
        var share = First(entity, "percentage") is { } percentage ? Shares.Read(percentage) : default;
        if (share.Fault is { } fault)
        {
            problems.Add(new RowProblem("percentage", fault));
        }

        var terms = new[] { share.Value.Term, First(entity, "ownershipType"), First(entity, "role") }.OfType<string>();
        return Assertion.Unplaced("") with
        {
            Share = share.Value.Share,
            Terms = terms.ToEquatableList(),
            AnnouncedOn = Date("date"),
            ValidFrom = Date("startDate"),
            ValidTo = Date("endDate"),
            Locator = entity.Text("id"),
        };

        PartialDate? Date(string property)
        {
            if (First(entity, property) is not { } text)
            {
                return null;
            }

            var date = Dates.Read(text);
            if (date.Fault is { } wrong)
            {
                problems.Add(new RowProblem(property, wrong));
            }

            return date.Fault is null ? date.Value : null;
        }
    }

    private SourceText SourceOf(JsonElement entity) => First(entity, "sourceUrl") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
        ? source with { Id = null, Title = First(entity, "publisher") is { } publisher ? $"{publisher}: {url}" : url, Url = url, Publisher = First(entity, "publisher") }
        : source;

    private static Party PartyOf(JsonElement entity, string name, CompanyKind? kind) => new()
    {
        Name = name,
        Aliases = [.. Values(entity, "name").Skip(1).Concat(Values(entity, "alias")).Concat(Values(entity, "previousName")).Distinct().Take(NodeRules.MaxList)],
        Kind = kind,
        Country = CountryProperties.SelectMany(property => Values(entity, property)).Select(CountryText.Read).FirstOrDefault(code => code is not null),
        Industries = [.. Values(entity, "sector").Take(NodeRules.MaxList)],
        Identifiers = [.. IdentifierText.Schemes.Keys
            .SelectMany(property => Values(entity, property).Select(value => IdentifierText.Read(IdentifierText.Schemes[property], value)))
            .Where(reading => reading.Fault is null).Select(reading => reading.Value!).Distinct()],
    };

    private static string? First(JsonElement entity, string property) => Values(entity, property).FirstOrDefault();

    private static IEnumerable<string> Values(JsonElement entity, string property) => entity.Section("properties") is { } properties
        ? properties.Items(property).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).Where(value => !string.IsNullOrWhiteSpace(value))
        : [];

    private static RowReading Refused(Row row, string? field, string reason) => new(row) { Problems = [new RowProblem(field, reason)] };
}
