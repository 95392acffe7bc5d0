using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Says an inquiry in the plainest words of the grammar, so that the paraphrase asks the same again.</summary>
internal static class Paraphrase
{
    public static string Of(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        return Core(inquiry) + Additions(inquiry) + "?";
    }

    private static string Core(Inquiry inquiry)
    {
        var info = (inquiry.Type ?? RelationshipType.Supplies).Info();
        var (from, to) = (Names(inquiry.From), Names(inquiry.To));
        return inquiry.Kind switch
        {
            InquiryKind.Check when inquiry.WantsSources => $"Who says that {from} {info.Meaning} {to}",
            InquiryKind.Check => $"Is it so that {from} {info.Meaning} {to}",
            InquiryKind.Partners when from.Length > 0 => $"{(inquiry.Type == RelationshipType.Operates ? "What" : "Who")} {RelationPhrases.InverseOf(info)} {from}",
            InquiryKind.Partners when to.Length > 0 => $"Who {info.Meaning} {to}",
            InquiryKind.Partners => $"Who {(info.Meaning.Split(' ') is { Length: <= 2 } words ? words[0] : info.Meaning)}",
            InquiryKind.Paths => $"How is {from} connected to {to}",
            InquiryKind.Tree => $"Who is {(inquiry.Direction == Direction.Upstream ? "upstream" : "downstream")} of {from}",
            InquiryKind.Shared => $"Who {(inquiry.Direction == Direction.Upstream ? info.Meaning : RelationPhrases.InverseOf(info))} both {from}",
            InquiryKind.Disruption when to.Length > 0 => $"What if it stopped that {from} {info.Meaning} {to}",
            InquiryKind.Disruption => $"What if {from} stopped",
            _ when inquiry.WantsSources => $"What are the sources for {from}",
            _ => $"What is on record about {from}",
        };
    }

    private static string Additions(Inquiry inquiry)
    {
        var text = "";
        if (inquiry.Products.Count > 0)
        {
            text += (inquiry.From.Count + inquiry.To.Count > 0 ? " with " : " ") + Names(inquiry.Products);
        }

        if (inquiry.Stage is { } stage)
        {
            text += $" at stage {stage.ToString().ToUpperInvariant()}";
        }

        if (inquiry.Kind is InquiryKind.Tree or InquiryKind.Disruption or InquiryKind.Paths or InquiryKind.Shared)
        {
            text += $" within {Inflection.Count(inquiry.Reach(), inquiry.Kind == InquiryKind.Paths ? "hop" : "tier")}";
        }

        if (inquiry.AnnouncedFrom is { } since)
        {
            text += $" announced since {Day(since)}";
        }

        if (inquiry.Day is { } day)
        {
            text += $" as of {Day(day)}";
        }

        return text + (inquiry.WantsSources && inquiry.Kind is not (InquiryKind.Check or InquiryKind.Everything) ? " from what source" : "");
    }

    private static string Names(IEnumerable<Node> nodes) => string.Join(" and ", nodes.Select(node => node.Name));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
