using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace IndustryGraph.Exchange;

/// <summary>Reads and writes mappings as YAML.</summary>
public static class MappingFile
{
    private const string Columns = "columns";

    /// <returns>The mapping, or what is wrong with the text, each with its line; one of both.</returns>
    public static (FileMapping? Mapping, IReadOnlyList<string> Problems) Read(string text)
    {
        var problems = new List<string>();
        YamlMappingNode? root = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            root = stream.Documents.Count == 1 ? stream.Documents[0].RootNode as YamlMappingNode : null;
        }
        catch (YamlException fault)
        {
            problems.Add($"line {fault.Start.Line}: this is not YAML: {fault.Message}");
            return (null, problems);
        }

        if (root is null)
        {
            return (null, ["line 1: a mapping has fields: columns, dates, numbers, shares, jointVentures, delimiter, skipLines."]);
        }

        var mapping = new FileMapping();
        foreach (var (key, value) in root.Children)
        {
            mapping = ReadOption(mapping, Scalar(key), value, problems);
        }

        Check(mapping, problems);
        return problems.Count == 0 ? (mapping, problems) : (null, problems);
    }

    /// <summary>The mapping as a person edits it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="notes">By field, what is said behind it as a comment; under the empty name, at the top.</param>
    public static string Write(FileMapping mapping, IReadOnlyDictionary<string, string> notes)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(notes);
        var text = new StringBuilder();
        foreach (var line in notes.GetValueOrDefault("", "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append("# ").Append(line).Append('\n');
        }

        Option("delimiter", mapping.Delimiter is { } mark ? (mark == '\t' ? "tab" : Quoted(mark.ToString())) : null);
        Option("skipLines", mapping.SkipLines == 0 ? null : mapping.SkipLines.ToString(CultureInfo.InvariantCulture));
        Option("dates", mapping.Dates switch { DateOrder.DayFirst => "day-first", DateOrder.MonthFirst => "month-first", _ => null });
        Option("numbers", mapping.DecimalMark switch { ',' => "comma", '.' => "point", _ => null });
        Option("shares", mapping.PercentShares switch { true => "percent", false => "fraction", _ => null });
        Option("jointVentures", mapping.JointVentures ? "true" : null);
        text.Append(Columns).Append(":\n");
        foreach (var (field, column) in mapping.Columns)
        {
            text.Append("  ").Append(field).Append(column.Words is null ? ": " : ":");
            Write(text, column);
            text.Append(notes.GetValueOrDefault(field) is { } note ? $"  # {note}\n" : "\n");
            foreach (var (word, meaning) in column.Words ?? new Dictionary<string, string>())
            {
                text.Append("      ").Append(Quoted(word)).Append(": ").Append(Quoted(meaning)).Append('\n');
            }
        }

        return text.ToString();

        void Option(string name, string? value)
        {
            if (value is not null || notes.ContainsKey(name))
            {
                text.Append(value is null ? $"# {name}:" : $"{name}: {value}");
                text.Append(notes.GetValueOrDefault(name) is { } note ? $"  # {note}\n" : "\n");
            }
        }
    }

    private static void Write(StringBuilder text, FieldMapping field)
    {
        var parts = new List<string>();
        Part("column", field.Column);
        Part("value", field.Value);
        Part("separator", field.Separator);
        if (field.Scale != 1)
        {
            parts.Add("scale: " + field.Scale.ToString(CultureInfo.InvariantCulture));
        }

        if (field.Words is not null)
        {
            text.Append('\n').Append(string.Concat(parts.Select(part => $"    {part}\n"))).Append("    words:");
        }
        else
        {
            text.Append(parts.Count == 1 && field.Column is not null ? Quoted(field.Column) : $"{{{string.Join(", ", parts)}}}");
        }

        void Part(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}: {Quoted(value)}");
            }
        }
    }

    // Letters, digits and single blanks need no quotes, unless YAML would take them for something else by a habit of old.
    private static string Quoted(string text)
    {
        var plain = text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '_' or '-') && text[^1] != ' ';
        return plain && text.ToUpperInvariant() is not ("NO" or "YES" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL" or "Y" or "N")
            ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
    }

    private static FileMapping ReadOption(FileMapping mapping, string name, YamlNode value, List<string> problems)
    {
        var text = value is YamlScalarNode scalar ? scalar.Value ?? "" : "";
        switch (name)
        {
            case Columns when value is YamlMappingNode columns:
                var fields = new Dictionary<string, FieldMapping>();
                foreach (var (key, node) in columns.Children)
                {
                    if (!MappingFields.IsKnown(Scalar(key)))
                    {
                        Report(key, $"'{Scalar(key)}' is no field; the fields are from, to, company, {string.Join(", ", MappingFields.OfClaim)}, and of a company .id, .alias, .country, .industry, .kind or a scheme of identifiers, as in from.lei.");
                    }
                    else if (ReadField(node, problems) is { } field)
                    {
                        fields[Scalar(key)] = field;
                    }
                }

                return mapping with { Columns = fields };
            case "delimiter":
                return text is "tab" || text.Length == 1
                    ? mapping with { Delimiter = text == "tab" ? '\t' : text[0] }
                    : Wrong("one character, or tab");
            case "skipLines":
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? mapping with { SkipLines = lines } : Wrong("a number of lines");
            case "dates":
                return text is "day-first" or "month-first"
                    ? mapping with { Dates = text == "day-first" ? DateOrder.DayFirst : DateOrder.MonthFirst }
                    : Wrong("day-first or month-first");
            case "numbers":
                return text is "point" or "comma" ? mapping with { DecimalMark = text == "point" ? '.' : ',' } : Wrong("point or comma");
            case "shares":
                return text is "percent" or "fraction" ? mapping with { PercentShares = text == "percent" } : Wrong("percent or fraction");
            case "jointVentures":
                return bool.TryParse(text, out var flag) ? mapping with { JointVentures = flag } : Wrong("true or false");
            default:
                return Wrong("columns, dates, numbers, shares, jointVentures, delimiter or skipLines as the name of a field");
        }

        FileMapping Wrong(string wanted)
        {
            Report(value, $"{name}: wanted is {wanted}.");
            return mapping;
        }

        void Report(YamlNode at, string message) => problems.Add($"line {at.Start.Line}: {message}");
    }

    private static FieldMapping? ReadField(YamlNode node, List<string> problems)
    {
        if (node is YamlScalarNode { Value.Length: > 0 } column)
        {
            return new FieldMapping { Column = column.Value };
        }

        if (node is not YamlMappingNode parts)
        {
            problems.Add($"line {node.Start.Line}: wanted is the name of a column, or {{column: …, value: …, words: …, separator: …, scale: …}}.");
            return null;
        }

        var field = new FieldMapping();
        foreach (var (key, value) in parts.Children)
        {
            var text = value is YamlScalarNode scalar ? scalar.Value : null;
            switch (Scalar(key))
            {
                case "column":
                    field = field with { Column = text };
                    break;
                case "value":
                    field = field with { Value = text };
                    break;
                case "separator":
                    field = field with { Separator = string.IsNullOrEmpty(text) ? null : text };
                    break;
                case "scale" when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var scale):
                    field = field with { Scale = scale };
                    break;
                case "words" when value is YamlMappingNode words:
                    field = field with
                    {
                        Words = words.Children.ToDictionary(word => Model.NameFolding.Fold(Scalar(word.Key)), word => Scalar(word.Value)),
                    };
                    break;
                default:
                    problems.Add($"line {key.Start.Line}: '{Scalar(key)}' does not belong here, or its value does not fit: column, value, words (a table), separator, scale (a number).");
                    break;
            }
        }

        return field;
    }

    private static void Check(FileMapping mapping, List<string> problems)
    {
        bool Has(string party) => mapping.Columns.Keys.Any(field => field == party || field.StartsWith(party + ".", StringComparison.Ordinal));
        if (!Has(MappingFields.Company) && !(Has(MappingFields.From) && Has(MappingFields.To) && mapping.Columns.ContainsKey(MappingFields.Type)))
        {
            problems.Add("columns: a relationship needs from, to and type; a list of companies needs company.");
        }

        problems.AddRange(mapping.Columns
            .SelectMany(field => (field.Value.Words ?? new Dictionary<string, string>()).Select(word => (field.Key, Word: word.Key, Meaning: word.Value)))
            .Where(item => item.Key == MappingFields.Type && item.Meaning != FieldMapping.Ignored && TypeWords.Read(item.Meaning) is null)
            .Select(item => $"columns.type.words: '{item.Word}' means '{item.Meaning}', which is no type. Give one, as in SUPPLIES, SUPPLIES reversed or ignore."));
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
