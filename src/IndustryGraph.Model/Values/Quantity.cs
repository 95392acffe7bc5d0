namespace IndustryGraph.Model;

/// <summary>A quantity as a source states it; never converted.</summary>
/// <param name="Amount">The quantity, or the lower end of a stated range.</param>
/// <param name="Max">The upper end of a stated range, no less than <paramref name="Amount"/>; null where it is no range.</param>
/// <param name="Qualifier">How exactly it is stated.</param>
/// <param name="Unit">The unit as written, such as kWh or vehicles.</param>
/// <param name="Per">What it is counted over, such as year; null where it is not.</param>
public sealed record Quantity(decimal Amount, decimal? Max, Qualifier Qualifier, string Unit, string? Per = null);
