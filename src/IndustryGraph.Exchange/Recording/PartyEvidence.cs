using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What speaks for and against a company of the file being one of the graph, besides their names.</summary>
internal static class PartyEvidence
{
    /// <summary>What tells the two apart: another country, or another number in a register that gives one; null where nothing does.</summary>
    public static string? Against(Party party, Company company)
    {
        if (party.Country is { } country && company.Country is { } other && country != other)
        {
            return $"the file says {country}, the graph {other}";
        }

        foreach (var identifier in party.Identifiers.Where(item => IdentifierText.IsSingle(item.Scheme)))
        {
            if (company.Identifiers.FirstOrDefault(item => item.Scheme == identifier.Scheme && item.Value != identifier.Value) is { } differing)
            {
                return $"the file says {identifier.Scheme} {identifier.Value}, the graph {differing.Value}";
            }
        }

        return null;
    }

    /// <summary>The company with what the file tells and it lacks; what it has already stands.</summary>
    public static Company Enriched(Company company, Party party)
    {
        var names = company.Aliases.Prepend(company.Name).Select(NameFolding.Fold).ToHashSet(StringComparer.Ordinal);
        var aliases = (party.Name is null ? party.Aliases : party.Aliases.Prepend(party.Name)).Where(name => names.Add(NameFolding.Fold(name)));
        var industries = company.Industries.Select(NameFolding.Fold).ToHashSet(StringComparer.Ordinal);
        return company with
        {
            Aliases = [.. company.Aliases.Concat(aliases).Take(NodeRules.MaxList)],
            Country = company.Country ?? party.Country,
            Industries = [.. company.Industries.Concat(party.Industries.Where(name => industries.Add(NameFolding.Fold(name)))).Take(NodeRules.MaxList)],
            Identifiers = [.. company.Identifiers.Concat(party.Identifiers.Except(company.Identifiers)).Take(NodeRules.MaxList)],
            CompanyKind = company.CompanyKind == CompanyKind.Company ? party.Kind ?? company.CompanyKind : company.CompanyKind,
        };
    }
}
