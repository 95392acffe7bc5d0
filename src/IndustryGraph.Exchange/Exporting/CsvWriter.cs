using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>A row for each claim about a relationship; the columns are named as the fields of a mapping, so that they are understood again.</summary>
internal sealed class CsvWriter : GraphWriter
{
    private static readonly string[] Schemes = ["lei", "isin", "ticker", "wikidata"];

    private static readonly string[] Header =
    [
        "from", "from.id", "from.country", .. Schemes.Select(scheme => "from." + scheme), "type", "to", "to.id", "to.country", .. Schemes.Select(scheme => "to." + scheme),
        "stage", "statement", "announcedOn", "validFrom", "validTo", "expectedStart", "products", "amount", "currency", "volume", "unit", "per", "share", "terms",
        "confidence", "attributedTo", "locator", "key", "source", "source.url", "source.publisher", "source.publishedOn", "source.tier",
    ];

    public override void Begin() => CsvText.AppendLine(Text, Header);

    public override void Write(Node node)
    {
        // Nodes stand in the rows of their relationships.
    }

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        if (link.Subject is not Relationship { Key: { } key })
        {
            LeaveOut("claim about a fact", link.Claims.Count);
            return;
        }

        foreach (var claim in link.Claims)
        {
            var source = nodes.GetValueOrDefault(claim.Source) as Source;
            CsvText.AppendLine(Text,
            [
                .. Party(nodes, key.From), EnumWord.Of(key.Type), .. Party(nodes, key.To),
                claim.Stage is { } stage ? EnumWord.Of(stage) : null, claim.Statement, claim.AnnouncedOn?.ToString(), claim.ValidFrom?.ToString(), claim.ValidTo?.ToString(),
                claim.ExpectedStart?.ToString(), string.Join("; ", claim.Products.Select(id => nodes.GetValueOrDefault(id)?.Name ?? id.Value)),
                AmountText(claim.Value?.Qualifier, claim.Value?.Amount, claim.Value?.Max), claim.Value?.Currency,
                AmountText(claim.Volume?.Qualifier, claim.Volume?.Amount, claim.Volume?.Max), claim.Volume?.Unit, claim.Volume?.Per,
                claim.Share is { } share ? Number(share) : null, string.Join("; ", claim.Terms),
                claim.Confidence.ToString(CultureInfo.InvariantCulture), claim.AttributedTo, claim.Locator, claim.Key,
                source?.Name, source?.Url, source?.Publisher, source?.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                source is null ? null : EnumWord.Of(source.Tier),
            ]);
        }
    }

    private static IEnumerable<string?> Party(IReadOnlyDictionary<NodeId, Node> nodes, NodeId id)
    {
        var node = nodes.GetValueOrDefault(id);
        var company = node as Company;
        return
        [
            node?.Name, id.Value, company?.Country ?? (node as Facility)?.Country,
            .. Schemes.Select(scheme => company?.Identifiers.FirstOrDefault(item => item.Scheme == scheme)?.Value),
        ];
    }

    private static string? AmountText(Qualifier? qualifier, decimal? amount, decimal? max)
    {
        if (amount is null)
        {
            return null;
        }

        var sign = qualifier switch { Qualifier.About => "~", Qualifier.UpTo => "≤", Qualifier.AtLeast => "≥", Qualifier.Over => ">", _ => "" };
        return sign + Number(amount.Value) + (max is { } most ? "-" + Number(most) : "");
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
