namespace IndustryGraph.Questions;

/// <summary>How concentrated a company's supply is.</summary>
/// <param name="Index">The Herfindahl-Hirschman index: the sum of the squared shares, above 0 to 1; null where no share is known.</param>
/// <param name="Shares">Largest first, then by key.</param>
public sealed record Concentration(double? Index, IReadOnlyList<Share> Shares);

/// <param name="Key">The id of the supplier or product, or the country's code.</param>
/// <param name="Part">Its share, above 0 to 1; the shares of one list add up to 1.</param>
/// <param name="Relationships">How many relationships it has part in.</param>
public sealed record Share(string Key, double Part, int Relationships);
