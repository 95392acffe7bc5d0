using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Reads one side of a row: a company, or several in one cell.</summary>
internal sealed class PartyCells(RowCells cells, string side)
{
    /// <summary>A company and the share written beside its name.</summary>
    internal readonly record struct Cell(Party Party, decimal? Share);

    /// <summary>The companies, none where the side is missing, which is reported.</summary>
    public IReadOnlyList<Cell> Read(bool isFacility)
    {
        var told = new Party
        {
            Id = cells.Text($"{side}.id"),
            Aliases = cells.Texts($"{side}.alias").ToEquatableList(),
            Country = cells.Value($"{side}.country", Country),
            Industries = cells.Texts($"{side}.industry").ToEquatableList(),
            Kind = cells.Value($"{side}.kind", Kind),
            Identifiers = Identifiers().ToEquatableList(),
            IsFacility = isFacility,
        };
        var separator = cells.Mapping.Columns.GetValueOrDefault(side)?.Separator;
        var names = cells.Text(side) is { } cell ? NameInCell.Read(cell, separator) : [];
        if (names.Count == 0)
        {
            if (!told.IsNamed)
            {
                cells.Report(side, $"The company is missing ({side}).");
                return [];
            }

            return [new Cell(told, null)];
        }

        foreach (var fault in names.Select(name => PartyNames.FaultOf(name.Name)).OfType<string>())
        {
            cells.Report(side, fault);
        }

        // What is told of a company is told of one: with several in a cell it could belong to any of them.
        var shares = new ShareText(new AmountText(cells.Mapping.DecimalMark), isPercent: true);
        return [.. names.Select(name => new Cell(
            names.Count == 1 ? told with { Name = name.Name } : new Party { Name = name.Name, IsFacility = isFacility },
            name.Share is null ? null : Share(shares.Read(name.Share))))];
    }

    private decimal? Share(Reading<StatedShare> reading)
    {
        if (reading.Fault is { } fault)
        {
            cells.Report(side, fault);
        }

        return reading.Value.Share;
    }

    private IEnumerable<Identifier> Identifiers()
    {
        foreach (var field in cells.Mapping.Columns.Keys.Where(field => field.StartsWith(side + ".", StringComparison.Ordinal)))
        {
            var scheme = field[(side.Length + 1)..];
            if (!MappingFields.OfParty.Contains(scheme)
                && cells.Value(field, text => IdentifierText.Read(IdentifierText.Schemes.GetValueOrDefault(scheme, scheme), text)) is { } identifier)
            {
                yield return identifier;
            }
        }
    }

    private static Reading<string> Country(string text) => CountryText.Read(text) is { } code
        ? Reading<string>.Of(code)
        : Reading<string>.Not($"'{text}' is no country that is known; give its code of two letters in the mapping: words: {{\"{text}\": XX}}.");

    private static Reading<CompanyKind?> Kind(string text) =>
        Enum.TryParse<CompanyKind>(text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? Reading<CompanyKind?>.Of(kind)
            : Reading<CompanyKind?>.Not($"'{text}' is no kind of company: COMPANY, JOINT_VENTURE, BRAND, PUBLIC_BODY or OTHER.");
}
