namespace IndustryGraph.Questions;

/// <summary>The codes of faults. docs/errors.md says of each what it means and what to do.</summary>
public static class FaultCodes
{
    public const string NotFound = "NOT_FOUND";
    public const string BadValue = "BAD_VALUE";
    public const string BadCursor = "BAD_CURSOR";
    public const string AmbiguousName = "AMBIGUOUS_NAME";
    public const string PageTooLarge = "PAGE_TOO_LARGE";
    public const string Unavailable = "UNAVAILABLE";
    public const string Conflict = "CONFLICT";
    public const string Forbidden = "FORBIDDEN";
    public const string Unauthenticated = "UNAUTHENTICATED";
}
