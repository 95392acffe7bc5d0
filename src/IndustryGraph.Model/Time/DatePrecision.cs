namespace IndustryGraph.Model;

/// <summary>How exactly a date is given, coarsest first.</summary>
public enum DatePrecision
{
    /// <summary>Between two dates that are given.</summary>
    Span,
    Year,
    Half,
    Quarter,
    Month,
    Day,
}
