using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Which companies are wanted. All conditions hold together; one that is null does not count.</summary>
public sealed record CompanyFilter
{
    public IReadOnlySet<NodeId>? Ids { get; init; }

    /// <summary>Folded.</summary>
    public string? NameContains { get; init; }

    /// <summary>ISO 3166-1 alpha-2, capital letters.</summary>
    public IReadOnlySet<string>? Countries { get; init; }

    /// <summary>Folded.</summary>
    public IReadOnlySet<string>? Industries { get; init; }

    public IReadOnlySet<CompanyKind>? Kinds { get; init; }

    /// <summary>The texts of an asker, folded and in capitals as they are compared.</summary>
    public static CompanyFilter Of(
        IReadOnlySet<NodeId>? ids,
        string? nameContains,
        IEnumerable<string>? countries,
        IEnumerable<string>? industries,
        IEnumerable<CompanyKind>? kinds) => new()
        {
            Ids = ids,
            NameContains = nameContains is null ? null : NameFolding.Fold(nameContains),
            Countries = countries?.Select(country => country.ToUpperInvariant()).ToFrozenSet(),
            Industries = industries?.Select(NameFolding.Fold).ToFrozenSet(),
            Kinds = kinds?.ToFrozenSet(),
        };

    public bool Matches(Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return (Ids is null || Ids.Contains(company.Id))
            && (Kinds is null || Kinds.Contains(company.CompanyKind))
            && (Countries is null || (company.Country is { } country && Countries.Contains(country)))
            && (Industries is null || company.Industries.Any(industry => Industries.Contains(NameFolding.Fold(industry))))
            && (NameContains is null || company.Aliases.Prepend(company.Name).Any(name => NameFolding.Fold(name).Contains(NameContains, StringComparison.Ordinal)));
    }
}
