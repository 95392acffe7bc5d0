using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Which company a name means.</summary>
/// <param name="Name">As it was asked.</param>
/// <param name="Match">Null where no candidate is good enough, or two are too close to one another.</param>
/// <param name="Candidates">The best, best first.</param>
public sealed record Resolution(string Name, Company? Match, IReadOnlyList<SearchHit> Candidates);
