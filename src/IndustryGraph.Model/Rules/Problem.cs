namespace IndustryGraph.Model;

/// <summary>A broken rule, as a value.</summary>
/// <param name="Code">From the table in docs/errors.md.</param>
/// <param name="Path">Where in the input, as in <c>claims.3.subject</c>; null where it concerns the whole.</param>
/// <param name="Message">A sentence that says what is wrong and what would be right.</param>
public sealed record Problem(string Code, string? Path, string Message)
{
    public const string BadValue = "BAD_VALUE";

    /// <summary>The same problem, seen from further out.</summary>
    public Problem Under(string path) => this with { Path = Path is null ? path : path + "." + Path };
}
