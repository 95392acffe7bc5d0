using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What an amount may be, as it is stated: about means a tenth more or less.</summary>
/// <param name="Low">The least; null for no bound.</param>
/// <param name="High">The most; null for no bound.</param>
internal readonly record struct AmountRange(decimal? Low, decimal? High)
{
    private const decimal About = 0.1m;

    public static AmountRange Of(decimal amount, decimal? max, Qualifier qualifier)
    {
        var high = max ?? amount;
        return qualifier switch
        {
            Qualifier.About => new AmountRange(amount - (Math.Abs(amount) * About), high + (Math.Abs(high) * About)),
            Qualifier.UpTo => new AmountRange(null, high),
            Qualifier.AtLeast or Qualifier.Over => new AmountRange(amount, max),
            _ => new AmountRange(amount, high),
        };
    }

    public bool Meets(AmountRange other) => !(High < other.Low) && !(other.High < Low);
}
