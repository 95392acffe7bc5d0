using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The suppliers, or customers, that companies have in common.</summary>
/// <param name="Members">By how many of the companies they are joined to, most first, then folded name, then id.</param>
/// <param name="Explored">How many companies were reached from any of them, themselves included.</param>
/// <param name="Truncated">What cut a walk short; null where everything was seen.</param>
public sealed record SharedCompanies(IReadOnlyList<SharedCompany> Members, int Explored, Truncation? Truncated);

/// <param name="Company">The company that is shared; it may be one of those asked about.</param>
/// <param name="Of">The companies that share it, at least two, in the order asked.</param>
/// <param name="Via">The relationships by which the walks from them reached it, at its nearest tier of each; each once.</param>
public sealed record SharedCompany(Company Company, IReadOnlyList<Company> Of, IReadOnlyList<Relationship> Via);
