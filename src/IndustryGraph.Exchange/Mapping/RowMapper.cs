using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Reads rows by a mapping.</summary>
/// <param name="mapping">What the columns mean.</param>
/// <param name="source">The source of rows that name none.</param>
internal sealed class RowMapper(FileMapping mapping, SourceText source)
{
    public RowReading Read(Row row)
    {
        if (row.Fault is { } fault)
        {
            return new RowReading(row) { Problems = [new RowProblem(null, fault)] };
        }

        var cells = new RowCells(mapping, row);
        if (!mapping.Columns.ContainsKey(MappingFields.Type))
        {
            return Companies(cells, row);
        }

        var word = cells.Text(MappingFields.Type);
        if (word == FieldMapping.Ignored)
        {
            return new RowReading(row) { LeftOut = $"{cells.ColumnOf(MappingFields.Type)} '{cells.Raw(MappingFields.Type)}', which the mapping leaves out" };
        }

        var type = word is null ? null : TypeWords.Read(word);
        if (type is null)
        {
            cells.Report(MappingFields.Type, word is null
                ? "What the companies have to do with each other is missing."
                : $"'{word}' is no type that is known; give its meaning in the mapping: columns: type: words: {{\"{word}\": SUPPLIES}}.");
        }

        var assertions = Assertions(cells, type ?? default);
        assertions = [.. assertions, .. assertions.SelectMany(assertion => Ventures(assertion))];
        return cells.Problems.Count > 0
            ? new RowReading(row) { Problems = cells.Problems }
            : Checked(row, assertions, cells);
    }

    private static RowReading Companies(RowCells cells, Row row)
    {
        var companies = new PartyCells(cells, MappingFields.Company).Read(isFacility: false);
        return new RowReading(row) { Companies = [.. companies.Select(cell => cell.Party)], Problems = cells.Problems };
    }

    private List<Assertion> Assertions(RowCells cells, TypeWord type)
    {
        var isOperated = type.Type == RelationshipType.Operates;
        var froms = new PartyCells(cells, MappingFields.From).Read(isOperated && type.Reversed);
        var tos = new PartyCells(cells, MappingFields.To).Read(isOperated && !type.Reversed);
        var content = new ClaimCells(cells, mapping).Read(type.Type);
        var products = cells.Texts(MappingFields.Products);
        var from = cells.SourceOr(source);
        var key = cells.Text(MappingFields.Key);
        var assertions = new List<Assertion>();
        foreach (var first in froms)
        {
            foreach (var second in tos)
            {
                var (seller, buyer) = type.Reversed ? (second, first) : (first, second);
                var share = type.Type == RelationshipType.Owns ? first.Share ?? second.Share ?? content.Share : null;
                assertions.Add(new Assertion
                {
                    From = seller.Party,
                    To = buyer.Party,
                    Type = type.Type,
                    Source = from,
                    Products = products.ToEquatableList(),
                    Key = froms.Count * tos.Count == 1 || key is null ? key : $"{key}-{assertions.Count + 1}",
                    Content = content with
                    {
                        Share = share,
                        Statement = content.Statement.Length > 0 ? content.Statement : StatementOf(seller.Party, type.Type, buyer.Party),
                    },
                });
            }
        }

        return assertions;
    }

    // A venture whose name tells its partners is owned by them, whatever else the row says of it.
    private IEnumerable<Assertion> Ventures(Assertion assertion)
    {
        if (!mapping.JointVentures)
        {
            yield break;
        }

        foreach (var party in new[] { assertion.From, assertion.To }.Where(party => party is { Name: not null, IsFacility: false }))
        {
            foreach (var partner in VentureName.Read(party.Name!)?.Partners ?? [])
            {
                var owner = new Party { Name = partner };
                yield return assertion with
                {
                    From = owner,
                    To = VentureOf(party),
                    Type = RelationshipType.Owns,
                    Products = [],
                    Key = null,
                    Content = Assertion.Unplaced(StatementOf(owner, RelationshipType.Owns, VentureOf(party))) with
                    {
                        Stage = assertion.Content.Stage,
                        AnnouncedOn = assertion.Content.AnnouncedOn,
                        ValidFrom = assertion.Content.ValidFrom,
                        ValidTo = assertion.Content.ValidTo,
                        Confidence = assertion.Content.Confidence,
                    },
                };
            }
        }
    }

    private Party VentureOf(Party party) => mapping.JointVentures && party.Name is { } name && VentureName.Read(name) is { } venture
        ? party with { Name = venture.Name, Kind = CompanyKind.JointVenture, Aliases = [.. venture.Name == name ? party.Aliases : party.Aliases.Append(name)] }
        : party;

    // Rules that hold whatever is in the graph are checked here, so that the row and the column can be told.
    private RowReading Checked(Row row, List<Assertion> assertions, RowCells cells)
    {
        var placed = assertions.Select(assertion => assertion with { From = VentureOf(assertion.From), To = VentureOf(assertion.To) }).ToList();
        foreach (var assertion in placed)
        {
            if (assertion.From.Label == assertion.To.Label)
            {
                cells.Report(MappingFields.To, $"Both companies are '{assertion.From.Label}'; a relationship joins two.");
            }

            var claim = assertion.Content with { Key = assertion.KeyOrDefault, Subject = new RelationshipKey(assertion.Type, new NodeId("a"), new NodeId("b")) };
            foreach (var problem in ClaimRules.Check(claim))
            {
                cells.Report(problem.Path ?? "", problem.Message);
            }
        }

        return cells.Problems.Count > 0 ? new RowReading(row) { Problems = cells.Problems } : new RowReading(row) { Assertions = placed };
    }

    /// <summary>A plain sentence for rows that bring none.</summary>
    public static string StatementOf(Party from, RelationshipType type, Party to) => $"{from.Label} {type.Info().Meaning} {to.Label}.";
}
