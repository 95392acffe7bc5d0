using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// Guesses what the columns of a file mean, by their names and by the values of the first rows. What it cannot tell it
/// leaves open rather than guess.
/// </summary>
public static class MappingProposer
{
    /// <summary>How many rows are looked at.</summary>
    public const int SampledRows = 2000;

    // What the meaning of an unknown word is until a person says.
    private const string Unsaid = "?";

    private const int MostWords = 60;

    public static async Task<ProposedMapping> ProposeAsync(InputFile file, FileFormat format, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var rows = new List<Row>();
        await foreach (var row in RowReader.ReadAsync(file, format, null, 0, cancellation))
        {
            if (row.Fault is null && !row.IsBlank)
            {
                rows.Add(row);
            }

            if (rows.Count == SampledRows)
            {
                break;
            }
        }

        return Propose(file.Name, rows);
    }

    internal static ProposedMapping Propose(string name, IReadOnlyList<Row> rows)
    {
        IReadOnlyList<string> columns = rows.Count == 0 ? [] : rows[0].Columns.Names;
        var notes = new Dictionary<string, string>();
        var open = new List<string>();
        var sample = new ColumnSample(rows);
        var fields = Parties(columns, sample, open);
        foreach (var column in columns.Where(column => fields.Values.All(field => field.Column != column)))
        {
            if ((FieldOf(column, fields) ?? AloneOf(column, columns, fields)) is { } field
                && (field != MappingFields.Stage || sample.AreMostly(column, word => StageWords.Read(word) is not null)))
            {
                fields.TryAdd(field, new FieldMapping { Column = column });
            }
        }

        Amounts(fields);
        Types(fields, sample, notes, open);
        Lists(fields, sample);
        var mapping = Options(fields, sample, notes);
        var unused = columns.Where(column => fields.Values.All(field => field.Column != column)).ToList();
        notes[""] = $"Proposed for {name} by its header and first {rows.Count} rows. Edit it and give it with --mapping."
            + (unused.Count == 0 ? "" : $"\nColumns that are not used: {string.Join(", ", unused)}")
            + string.Concat(open.Select(item => "\nOPEN: " + item));
        return new ProposedMapping(mapping, MappingFile.Write(mapping, notes), open);
    }

    private static Dictionary<string, FieldMapping> Parties(IReadOnlyList<string> columns, ColumnSample sample, List<string> open)
    {
        var fields = columns.Where(MappingFields.IsKnown).ToDictionary(column => column, column => new FieldMapping { Column = column });
        if (fields.ContainsKey(MappingFields.From) && fields.ContainsKey(MappingFields.To))
        {
            return fields;
        }

        fields = [];
        var roles = columns.Select(column => (Column: column, Role: ColumnWords.RoleOf(column))).Where(item => item.Role is not null).ToList();
        // Columns that say what their companies do come before those that just hold companies.
        var from = Best(MappingFields.From, null);
        var to = Best(MappingFields.To, from?.Role?.Type);
        from = to is null ? from : Best(MappingFields.From, to.Value.Role?.Type) ?? from;
        if (from is not null && to is null)
        {
            var second = roles.Find(item => item.Column != from.Value.Column && item.Role?.Side == MappingFields.From && ColumnWords.FieldOf(item.Column) is null);
            if (second.Column is not null)
            {
                // Of a company and its owner the owner does something: the other column is the other side.
                var turned = from.Value.Role?.Type is null && second.Role?.Type is not null;
                (from, to) = (turned ? second : from, turned ? from : second);
            }
        }
        else if (to is not null && from is null)
        {
            var second = roles.Find(item => item.Column != to.Value.Column && ColumnWords.FieldOf(item.Column) is null);
            from = second.Column is null ? null : second;
        }

        if (from is not null && to is not null)
        {
            fields[MappingFields.From] = new FieldMapping { Column = from.Value.Column };
            fields[MappingFields.To] = new FieldMapping { Column = to.Value.Column };
            if ((from.Value.Role?.Type ?? to.Value.Role?.Type) is { } type && !HasTypes(columns, sample))
            {
                fields[MappingFields.Type] = new FieldMapping { Value = EnumWord.Of(type) };
            }
        }
        else if (from is not null)
        {
            fields[MappingFields.Company] = new FieldMapping { Column = from.Value.Column };
        }
        else
        {
            open.Add("which columns name the companies: from, to and type, or company. None has a name that tells.");
        }

        return fields;

        (string Column, ColumnRole? Role)? Best(string side, RelationshipType? type)
        {
            var fitting = roles.Where(item => item.Role?.Side == side).OrderByDescending(item => item.Role?.Type is { } own ? own == type ? 3 : 2 : 1).ToList();
            return fitting.Count == 0 ? null : fitting[0];
        }
    }

    // A column of types of something else (of a battery, of a plant) has no word that is known.
    private static bool HasTypes(IReadOnlyList<string> columns, ColumnSample sample) =>
        columns.Any(column => ColumnWords.FieldOf(column) == MappingFields.Type && sample.Values(column).Any(word => TypeWords.Read(word) is not null));

    private static string? FieldOf(string column, Dictionary<string, FieldMapping> fields)
    {
        if (MappingFields.IsKnown(column))
        {
            return column;
        }

        foreach (var party in MappingFields.Parties.Where(fields.ContainsKey))
        {
            if (ColumnWords.OfPartyIn(column, fields[party].Column!) is { } told || (party == MappingFields.Company && (told = ColumnWords.OfCompany(column)) is not null))
            {
                return $"{party}.{told}";
            }
        }

        return fields.ContainsKey(MappingFields.Company) ? null : ColumnWords.FieldOf(column);
    }

    // A column that tells of a company and does not say of which stands behind the one that it tells of.
    private static string? AloneOf(string column, IReadOnlyList<string> columns, Dictionary<string, FieldMapping> fields)
    {
        if (ColumnWords.OfCompany(column) is not { } told)
        {
            return null;
        }

        var before = columns.TakeWhile(other => other != column).Reverse()
            .Select(other => MappingFields.Parties.FirstOrDefault(party => fields.GetValueOrDefault(party)?.Column == other))
            .FirstOrDefault(party => party is not null);
        return before is null ? null : $"{before}.{told}";
    }

    // The header often says the unit: Amount (USD m).
    private static void Amounts(Dictionary<string, FieldMapping> fields)
    {
        if (fields.GetValueOrDefault(MappingFields.Amount)?.Column is not { } column || column.IndexOfAny(['(', '[']) is not (>= 0 and var start))
        {
            return;
        }

        var unit = column[(start + 1)..].TrimEnd(')', ']', ' ');
        if (new AmountText('.').Read("1 " + unit) is { Fault: null, Value: { } stated })
        {
            fields[MappingFields.Amount] = fields[MappingFields.Amount] with { Scale = stated.Least };
            if (stated.Currency is { } currency)
            {
                fields.TryAdd(MappingFields.Currency, new FieldMapping { Value = currency });
            }
        }
    }

    private static void Types(Dictionary<string, FieldMapping> fields, ColumnSample sample, Dictionary<string, string> notes, List<string> open)
    {
        if (!fields.ContainsKey(MappingFields.From))
        {
            return;
        }

        if (!fields.TryGetValue(MappingFields.Type, out var type))
        {
            open.Add("what the companies have to do with each other: name a column of types, or give type: {value: SUPPLIES}.");
            return;
        }

        if (type.Column is null)
        {
            notes[MappingFields.Type] = "by the names of the columns";
            return;
        }

        var words = sample.Values(type.Column).GroupBy(word => word, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).Take(MostWords)
            .ToDictionary(group => group.Key, group => TypeWords.Read(group.Key) is { } word ? EnumWord.Of(word.Type) + (word.Reversed ? " reversed" : "") : Unsaid);
        fields[MappingFields.Type] = type with { Words = words };
        open.AddRange(words.Where(word => word.Value == Unsaid)
            .Select(word => $"what '{word.Key}' in the column {type.Column} means: a type, a type and reversed, or ignore."));
    }

    private static void Lists(Dictionary<string, FieldMapping> fields, ColumnSample sample)
    {
        foreach (var side in MappingFields.Parties.Where(fields.ContainsKey))
        {
            if (fields[side].Column is { } column && sample.SeparatorOf(column) is { } separator)
            {
                fields[side] = fields[side] with { Separator = separator };
            }
        }
    }

    private static FileMapping Options(Dictionary<string, FieldMapping> fields, ColumnSample sample, Dictionary<string, string> notes)
    {
        string[] dates = [MappingFields.AnnouncedOn, MappingFields.ValidFrom, MappingFields.ValidTo, MappingFields.ExpectedStart, MappingFields.SourcePublishedOn];
        var (order, isOpen) = sample.DateOrderOf(dates.Select(ColumnOf));
        if (isOpen)
        {
            notes["dates"] = "day-first or month-first: the dates here can be read either way, and such rows are refused until it is said";
        }

        return new FileMapping
        {
            Columns = MappingFields.Parties.Concat(MappingFields.OfClaim)
                .SelectMany(name => fields.Where(field => field.Key == name || (MappingFields.Parties.Contains(name) && field.Key.StartsWith(name + ".", StringComparison.Ordinal))))
                .DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Value),
            Dates = order,
            PercentShares = sample.IsPercent(ColumnOf(MappingFields.Share)),
            DecimalMark = sample.DecimalMarkOf([ColumnOf(MappingFields.Amount), ColumnOf(MappingFields.Share), ColumnOf(MappingFields.Volume)]),
            JointVentures = new[] { MappingFields.From, MappingFields.To }.Select(ColumnOf).OfType<string>().Any(column => sample.Values(column).Any(value => VentureName.Read(value) is not null)),
        };

        string? ColumnOf(string field) => fields.GetValueOrDefault(field)?.Column;
    }
}
