namespace IndustryGraph.Questions.Tests;

/// <summary>How good matches are.</summary>
/// <param name="Names">How many were asked.</param>
/// <param name="Meant">How many of them mean a company.</param>
/// <param name="Matched">How many got a match.</param>
/// <param name="Right">How many got the company that they mean.</param>
/// <param name="Offered">How many have the company that they mean among the candidates.</param>
internal sealed record Measured(int Names, int Meant, int Matched, int Right, int Offered)
{
    public double Precision => (double)Right / Matched;

    public double Recall => (double)Right / Meant;

    public static Measured Of(IEnumerable<(LabelledName Label, Resolution Resolution)> pairs)
    {
        var all = pairs.ToList();
        return new Measured(
            all.Count,
            all.Count(pair => pair.Label.Company is not null),
            all.Count(pair => pair.Resolution.Match is not null),
            all.Count(pair => pair.Resolution.Match is { } match && match.Name == pair.Label.Company),
            all.Count(pair => pair.Resolution.Candidates.Any(hit => hit.Node.Name == pair.Label.Company)));
    }

    public override string ToString() =>
        FormattableString.Invariant(
            $"precision {Precision:0.000} recall {Recall:0.000}: {Names} names, {Meant} mean a company, {Matched} matched, {Right} right, {Offered} offered");
}
