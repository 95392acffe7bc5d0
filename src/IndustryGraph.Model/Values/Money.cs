namespace IndustryGraph.Model;

/// <summary>An amount of money as a source states it; never converted.</summary>
/// <param name="Amount">The amount, or the lower end of a stated range.</param>
/// <param name="Max">The upper end of a stated range, no less than <paramref name="Amount"/>; null where it is no range.</param>
/// <param name="Qualifier">How exactly it is stated.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
/// <param name="StatedEquivalent">What the source itself gives as the same amount in another currency.</param>
public sealed record Money(decimal Amount, decimal? Max, Qualifier Qualifier, string Currency, Money? StatedEquivalent = null);
