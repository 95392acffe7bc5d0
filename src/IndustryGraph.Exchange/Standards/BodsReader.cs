using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads statements of the Beneficial Ownership Data Standard 0.4 (https://standard.openownership.org): entities as
/// companies, a shareholding of an entity in another as OWNS. People, other interests than shareholdings and owners
/// that are not named have no place in the graph; they are counted. Of the statements about one record the last counts.
/// </summary>
internal sealed class BodsReader(SourceText source)
{
    private const string Shareholding = "shareholding";

    private static readonly DateText Dates = new(null);

    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<RowReading> ReadAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            Note(item);
        }

        await foreach (var item in JsonEntities.ReadAsync(file, cancellation))
        {
            yield return item.Element is { } statement ? Read(item.Row, statement) : Refused(item.Row, null, item.Row.Fault!);
        }
    }

    private void Note(JsonEntities.Item item)
    {
        if (item.Element is not { } statement || statement.Text("recordId") is not { } id)
        {
            return;
        }

        _last[id] = item.Row.Number;
        switch (statement.Text("recordType"))
        {
            case "entity" when statement.Section("recordDetails") is { } details && details.Text("name") is { } name:
                _parties[id] = PartyOf(details, name);
                break;
            case "person":
                _people.Add(id);
                break;
        }
    }

    private RowReading Read(Row row, JsonElement statement)
    {
        if (statement.Text("recordId") is not { } id || statement.Section("recordDetails") is not { } details)
        {
            return statement.Text("statementType") is { } type
                ? new RowReading(row) { LeftOut = $"{type} of a version before 0.4" }
                : Refused(row, "recordId", "A statement has a recordId and recordDetails.");
        }

        if (_last[id] != row.Number)
        {
            return new RowReading(row) { LeftOut = "earlier statement about a record" };
        }

        return statement.Text("recordType") switch
        {
            "entity" when _parties.TryGetValue(id, out var party) => new RowReading(row) { Companies = [party] },
            "entity" => new RowReading(row) { LeftOut = "entity without a name" },
            "person" => new RowReading(row) { LeftOut = "person" },
            "relationship" => Relationship(row, id, statement, details),
            var other => Refused(row, "recordType", $"'{other}' is no type of record: entity, person or relationship."),
        };
    }

    private RowReading Relationship(Row row, string id, JsonElement statement, JsonElement details)
    {
        if (details.Text("subject") is not { } subject || details.Text("interestedParty") is not { } owner)
        {
            return new RowReading(row) { LeftOut = "relationship with an end that is not specified" };
        }

        if (_people.Contains(owner))
        {
            return new RowReading(row) { LeftOut = "relationship of a person" };
        }

        if (new[] { subject, owner }.FirstOrDefault(end => !_last.ContainsKey(end)) is { } missing)
        {
            return Refused(row, missing == subject ? "subject" : "interestedParty", $"The record '{missing}' is not in the file.");
        }

        if (!_parties.TryGetValue(subject, out var to) || !_parties.TryGetValue(owner, out var from))
        {
            return new RowReading(row) { LeftOut = "relationship with an entity without a name" };
        }

        var interests = details.Items("interests").ToList();
        var held = interests.FirstOrDefault(interest => interest.Text("type") == Shareholding);
        if (held.ValueKind != JsonValueKind.Object)
        {
            return new RowReading(row) { LeftOut = "relationship without a shareholding" };
        }

        var problems = new List<RowProblem>();
        var assertion = new Assertion
        {
            From = from,
            To = to,
            Type = RelationshipType.Owns,
            Source = source,
            Key = id,
            Content = ContentOf(statement, held, interests, problems) with { Statement = RowMapper.StatementOf(from, RelationshipType.Owns, to) },
        };
        return new RowReading(row) { Assertions = problems.Count == 0 ? [assertion] : [], Problems = problems };
    }

    private static Claim ContentOf(JsonElement statement, JsonElement held, List<JsonElement> interests, List<RowProblem> problems)
    {
        var terms = new List<string>();
        var share = ShareOf(held, terms, problems);
        if (held.Text("directOrIndirect") == "indirect")
        {
            terms.Add("indirect");
        }

        terms.AddRange(interests.Select(interest => interest.Text("type")).OfType<string>().Where(type => type != Shareholding).Distinct());
        // A record that is closed ended no later than the statement that says so.
        var ended = held.Text("endDate") ?? (statement.Text("recordStatus") == "closed" ? statement.Text("statementDate") : null);
        return Assertion.Unplaced("") with
        {
            Share = share,
            Terms = terms.ToEquatableList(),
            ValidFrom = Date("startDate", held.Text("startDate")),
            ValidTo = Date("endDate", ended),
            Locator = statement.Text("statementId"),
        };

        PartialDate? Date(string field, string? text)
        {
            if (text is null)
            {
                return null;
            }

            var date = Dates.Read(text);
            if (date.Fault is { } fault)
            {
                problems.Add(new RowProblem(field, fault));
                return null;
            }

            return date.Value;
        }
    }

    private static decimal? ShareOf(JsonElement held, List<string> terms, List<RowProblem> problems)
    {
        if (held.Section("share") is not { } share)
        {
            return null;
        }

        if (share.Text("exact") is { } text)
        {
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && exact is >= 0 and <= 100)
            {
                return exact / 100;
            }

            problems.Add(new RowProblem("share.exact", $"'{text}' is no percentage from 0 to 100."));
            return null;
        }

        var (least, most) = (share.Text("minimum") ?? share.Text("exclusiveMinimum"), share.Text("maximum") ?? share.Text("exclusiveMaximum"));
        if (least is not null || most is not null)
        {
            terms.Add($"share {least ?? "0"}% to {most ?? "100"}%");
        }

        return null;
    }

    private static Party PartyOf(JsonElement details, string name) => new()
    {
        Name = name,
        Aliases = [.. details.Items("alternateNames").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(item => !string.IsNullOrWhiteSpace(item)).Distinct()],
        Country = details.Section("jurisdiction")?.Text("code") is { } code ? CountryText.Read(code) : null,
        Kind = details.Section("entityType")?.Text("type") is "state" or "stateBody" ? CompanyKind.PublicBody : null,
        Identifiers = [.. details.Items("identifiers").Select(IdentifierOf).OfType<Identifier>().Distinct()],
    };

    private static Identifier? IdentifierOf(JsonElement item)
    {
        if (item.Text("id") is not { } value || (item.Text("scheme") ?? item.Text("schemeName")) is not { } scheme)
        {
            return null;
        }

        var reading = IdentifierText.Read(IdentifierText.Schemes.GetValueOrDefault(scheme, Slug.From(scheme)), value);
        return reading.Fault is null ? reading.Value : null;
    }

    private static RowReading Refused(Row row, string? field, string reason) => new(row) { Problems = [new RowProblem(field, reason)] };
}
