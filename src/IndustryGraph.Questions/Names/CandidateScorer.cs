using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Scores candidates. Takes each recorded name apart once, however many names are asked.</summary>
internal sealed class CandidateScorer
{
    /// <summary>What an alias scores, where the name itself would score 1: somebody else may be known by it too.</summary>
    private const double OfAlias = 0.98;

    /// <summary>What a name scores whose brackets repeat it.</summary>
    private const double InBrackets = 0.97;

    // What brackets hold has to mean the same company this surely.
    private const double Agreeing = 0.9;

    private readonly Dictionary<string, CompanyName> _names = new(StringComparer.Ordinal);

    /// <summary>Those that may be meant: by score, then folded name, then id.</summary>
    public List<ScoredCompany> Ranked(AskedName asked, FoundNames found)
    {
        var scored = found.Companies.Select(company => Scored(asked, company)).ToDictionary(candidate => candidate.Hit.Node.Id);
        foreach (var candidate in found.Identified)
        {
            var hit = new SearchHit(candidate.Node, 1, candidate.Matched, MatchReason.Identifier);
            scored[candidate.Node.Id] = new ScoredCompany(hit, IsPart: false);
        }

        return [.. scored.Values
            .Where(candidate => candidate.Hit.Score >= NameResolver.LeastScore)
            .OrderByDescending(candidate => candidate.Hit.Score)
            .ThenBy(candidate => NameFolding.Fold(candidate.Hit.Node.Name), Comparer<string>.Create(Slug.Compare))
            .ThenBy(candidate => candidate.Hit.Node.Id)];
    }

    /// <summary>The same as <see cref="Scored"/>, or null where no name scores more than <see cref="NameLikeness.Apart"/>.</summary>
    public ScoredCompany? Likely(AskedName asked, Company company)
    {
        if (asked.Outside is not null || NameLikeness.MayBeOne(asked.Whole, Parsed(company.Name)))
        {
            return Scored(asked, company);
        }

        foreach (var alias in company.Aliases)
        {
            if (NameLikeness.MayBeOne(asked.Whole, Parsed(alias)))
            {
                return Scored(asked, company);
            }
        }

        return null;
    }

    /// <summary>By the name of the company that scores most, the first of equals.</summary>
    public ScoredCompany Scored(AskedName asked, Company company)
    {
        var whole = Best(asked.Whole, company);
        if (asked is not { Outside: { } outside, Inside: { } inside })
        {
            return whole;
        }

        var apart = Best(outside, company);
        var agrees = Best(inside, company).Hit.Score >= Agreeing || outside.IsShortenedTo(inside);
        var score = Rounded(apart.Hit.Score * InBrackets);
        return agrees && score > whole.Hit.Score ? apart with { Hit = apart.Hit with { Score = score } } : whole;
    }

    private ScoredCompany Best(CompanyName asked, Company company)
    {
        var best = Of(company.Name, isAlias: false);
        foreach (var alias in company.Aliases)
        {
            var other = Of(alias, isAlias: true);
            best = other.Hit.Score > best.Hit.Score ? other : best;
        }

        return best;

        ScoredCompany Of(string name, bool isAlias)
        {
            var like = NameLikeness.Of(asked, Parsed(name));
            var reason = isAlias && like.Reason == MatchReason.Exact ? MatchReason.Alias : like.Reason;
            return new ScoredCompany(new SearchHit(company, Rounded(like.Score * (isAlias ? OfAlias : 1)), name, reason), like.IsPart);
        }
    }

    private CompanyName Parsed(string name)
    {
        if (!_names.TryGetValue(name, out var parsed))
        {
            _names.Add(name, parsed = CompanyName.Parse(name));
        }

        return parsed;
    }

    private static double Rounded(double score) => Math.Round(score, 4, MidpointRounding.AwayFromZero);
}
