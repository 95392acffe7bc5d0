namespace IndustryGraph.Exchange;

/// <summary>A part held, as a table states it.</summary>
/// <param name="Share">0 to 1; null where it is stated as a range or a bound, which has no one number.</param>
/// <param name="Term">Such a range in words, worth keeping as a term; null where there is a number.</param>
internal readonly record struct StatedShare(decimal? Share, string? Term);

/// <summary>Reads parts held: 51%, 51,5 %, 0.51, &gt;50%, 25-50%.</summary>
/// <param name="amounts">Reads the numbers.</param>
/// <param name="isPercent">What a number without a percent sign is; null for a percentage above 1 and a fraction below.</param>
internal sealed class ShareText(AmountText amounts, bool? isPercent)
{
    public Reading<StatedShare> Read(string text)
    {
        var sign = text.Contains('%', StringComparison.Ordinal) || text.Contains('％', StringComparison.Ordinal);
        var bare = text.Replace("%", "", StringComparison.Ordinal).Replace("％", "", StringComparison.Ordinal);
        if (amounts.Read(bare) is not { Fault: null, Value: { } stated } || stated.Rest.Length > 0 || stated.Currency is not null)
        {
            return Reading<StatedShare>.Not($"'{text}' is no share; wanted is a part, as in 51% or 0.51.");
        }

        var percent = sign || (isPercent ?? (stated.Max ?? stated.Least) > 1);
        var (least, max) = percent ? (stated.Least / 100, stated.Max / 100) : (stated.Least, stated.Max);
        if (least < 0 || (max ?? least) > 1)
        {
            return Reading<StatedShare>.Not($"'{text}' is no share: nobody holds less than nothing or more than the whole.");
        }

        return Reading<StatedShare>.Of(max is null && stated.Qualifier is Model.Qualifier.Exact or Model.Qualifier.About
            ? new StatedShare(least, null)
            : new StatedShare(null, $"share {text.Trim()}"));
    }
}
