namespace IndustryGraph.Server.Seeding;

/// <summary>Something in the seed that does not fit.</summary>
/// <param name="File">The file below the directory of the seed, with forward slashes.</param>
/// <param name="Line">Counted from 1; 0 where the file cannot be read at all.</param>
/// <param name="Column">Counted from 1; 0 where the file cannot be read at all.</param>
/// <param name="Path">The field, as in <c>claims.3.subject</c>; empty where it concerns the whole file.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record SeedProblem(string File, int Line, int Column, string Path, string Message)
{
    /// <summary><c>file:line:column: path: message</c>.</summary>
    public override string ToString() =>
        File + (Line > 0 ? $":{Line}:{Column}" : "") + (Path.Length > 0 ? $": {Path}" : "") + $": {Message}";
}
