namespace IndustryGraph.Questions;

/// <summary>A company that a name may mean.</summary>
/// <param name="Hit">What is told of it.</param>
/// <param name="IsPart">Whether the name is one of the company's cut short.</param>
internal sealed record ScoredCompany(SearchHit Hit, bool IsPart);
