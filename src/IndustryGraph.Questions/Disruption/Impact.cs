using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Who is hit when something drops out.</summary>
/// <param name="Removed">What drops out: companies by id, those of the countries among them, then relationships by id.</param>
/// <param name="Affected">By tier, then folded name, then id; each company once, at its nearest tier, and none that dropped out.</param>
/// <param name="Explored">How many companies were reached, those that dropped out included.</param>
/// <param name="Truncated">What cut the walk short; null where everybody who is hit is told.</param>
public sealed record Impact(
    IReadOnlyList<GraphRecord> Removed, IReadOnlyList<AffectedCompany> Affected, int Explored, Truncation? Truncated);

/// <param name="Company">Who is hit.</param>
/// <param name="Tier">1 for those who lose a relationship themselves, 2 for their customers, and so on.</param>
/// <param name="Lost">The relationships that fail: at tier 1 those that drop out, further down those with the companies hit one tier before. By id.</param>
/// <param name="SoleSource">Whether, of something that is lost, no other supplier stays.</param>
/// <param name="Alternatives">Other companies that supply it with some of what is lost. By folded name, then id.</param>
/// <param name="PendingReplacements">Deals with others that are not firm yet and would bring some of what is lost. By id.</param>
public sealed record AffectedCompany(
    Company Company,
    int Tier,
    IReadOnlyList<Relationship> Lost,
    bool SoleSource,
    IReadOnlyList<Company> Alternatives,
    IReadOnlyList<Relationship> PendingReplacements);
