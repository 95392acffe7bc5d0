using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>An amount as a table states it.</summary>
/// <param name="Least">The amount, or the lower end of a range.</param>
/// <param name="Max">The upper end of a range; null where it is none.</param>
/// <param name="Qualifier">How exactly it is stated.</param>
/// <param name="Currency">The ISO 4217 code of the currency that is written with it; null where none is.</param>
/// <param name="Rest">What is written behind it, such as a unit or a percent sign; empty where nothing is.</param>
internal sealed record StatedAmount(decimal Least, decimal? Max, Qualifier Qualifier, string? Currency, string Rest);
