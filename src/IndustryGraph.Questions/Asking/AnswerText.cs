using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Tells what was found: who, how many, how firm, what was left out.</summary>
internal sealed class AnswerText(Inquiry inquiry, Findings findings, Evidence evidence)
{
    private const string Unknown = "Nothing on record says so, which does not mean that it is not so.";

    private readonly Telling _telling = new(evidence.Names);

    public string Write()
    {
        var text = inquiry.Kind switch
        {
            InquiryKind.Paths => Paths(findings.Paths!),
            InquiryKind.Tree => Tree(findings.Tree!),
            InquiryKind.Shared => Shared(findings.Shared!),
            InquiryKind.Disruption when findings.Impact is { } impact => Disruption(impact),
            _ when findings.Relationships.Count == 0 => Unknown,
            InquiryKind.Check => Check(findings.Relationships),
            _ => $"{Inflection.Count(findings.Total, "relationship")} on record: {_telling.Of(findings.Relationships)}{More(findings.Relationships.Count)}.",
        };
        return text + Truncated() + (inquiry.WantsSources && findings.Relationships.Count > 0 ? Sources() : "");
    }

    // A yes is for what runs; everything less firm says so first.
    private string Check(IReadOnlyList<Relationship> relationships)
    {
        var firmest = relationships.MaxBy(item => item.State.Stage.Firmness())!.State.Stage;
        var verdict = firmest switch
        {
            Stage.Operational => "Yes",
            Stage.Signed => "Not yet, but it is agreed",
            Stage.Suspended => "Not now",
            Stage.Ended => "No longer",
            Stage.Denied => "No",
            _ => "Not yet, and nothing is agreed",
        };
        return $"{verdict}: {_telling.Of(relationships)}{More(relationships.Count)}.";
    }

    private string Paths(PathSearch search)
    {
        if (search.Paths is not [var path, ..])
        {
            return $"No connection was found within {Inflection.Count(inquiry.Reach(), "hop")}."
                + (search.Truncated is null ? " There is none on record." : "");
        }

        var chain = string.Join(" – ", path.Nodes.Select(_telling.Name));
        var weakest = path.WeakestHop.State.Stage.ToString().ToUpperInvariant();
        return $"Over {Inflection.Count(path.Hops.Count, "hop")}, {chain}: {_telling.Of(path.Hops.Select(hop => hop.Relationship))}. The weakest hop is at stage {weakest}.";
    }

    private string Tree(SupplyTree tree)
    {
        var side = inquiry.Direction == Direction.Upstream ? "upstream" : "downstream";
        if (tree.Members.Count == 0)
        {
            return $"Nobody {side} of {inquiry.Root.Name} is on record.";
        }

        var listed = tree.Members.Take(InquiryBounds.ListSize).ToList();
        var tiers = listed.GroupBy(member => member.Tier).Select(tier => $" Tier {tier.Key}: {_telling.Of(tier.Select(member => member.Via))}.");
        return $"{Inflection.Count(findings.Total, "company")} {side} of {inquiry.Root.Name}{More(listed.Count)}.{string.Concat(tiers)}";
    }

    private string Shared(SharedCompanies shared)
    {
        var (who, what) = (string.Join(" and ", inquiry.From.Select(node => node.Name)), inquiry.Type is { } type ? $"companies (by \"{type.Info().Meaning}\")"
            : inquiry.Direction == Direction.Upstream ? "suppliers" : "customers");
        var listed = shared.Members.Take(InquiryBounds.ListSize).ToList();
        return listed.Count == 0
            ? $"No common {what} of {who} are on record."
            : $"Common {what} of {who}: {findings.Total}, namely {string.Join(", ", listed.Select(member => member.Company.Name))}{More(listed.Count)}. In particular: {_telling.Of(findings.Relationships)}.";
    }

    private string Disruption(Impact impact)
    {
        var lost = inquiry.To.Count > 0 ? "that" : string.Join(" and ", inquiry.From.Select(node => node.Name));
        if (impact.Affected.Count == 0)
        {
            return $"Nobody on record relies on {lost}, counting what is signed or operational.";
        }

        var listed = impact.Affected.Take(InquiryBounds.ListSize).ToList();
        var hits = listed.Select(hit => $"{hit.Company.Name} (tier {hit.Tier}{(hit.SoleSource ? ", no other source on record" : "")})");
        return $"{Inflection.Count(findings.Total, "company")} would be hit, counting what is signed or operational: {string.Join(", ", hits)}{More(listed.Count)}. Lost: {_telling.Of(findings.Relationships)}.";
    }

    private string Truncated() => findings.Truncated switch
    {
        null => "",
        Truncation.Tiers when inquiry.Kind == InquiryKind.Paths => " There may be a longer one.",
        Truncation.Tiers => " There is more beyond the last tier.",
        _ => " The search was cut short, so there may be more.",
    };

    private string Sources()
    {
        var told = evidence.Sources.Select(source =>
        {
            string?[] details = [source.Publisher, source.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
            var given = string.Join(", ", details.Where(detail => detail is not null));
            return given.Length > 0 ? $"\"{source.Name}\" ({given})" : $"\"{source.Name}\"";
        });
        return $" Said by {Inflection.Count(evidence.Sources.Count, "source")}: {string.Join(", ", told)}{(evidence.MoreSources ? ", and more" : "")}.";
    }

    private string More(int listed) => findings.Total > listed ? $"; and {findings.Total - listed} more" : "";
}
