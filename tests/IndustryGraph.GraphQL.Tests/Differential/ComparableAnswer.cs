namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>An answer as text, without what may differ: the sentences of errors, their number where one error can hide others.</summary>
internal static class ComparableAnswer
{
    public static string Of(DifferentialAnswer answer)
    {
        if (answer.Accepted is { } accepted)
            return accepted ? $"schema, printed {answer.Same}, introspected {answer.Introspected}" : "no schema";
        if (answer.SyntaxError is not null)
            return "syntax error";
        if (answer.Found is null)
            return $"document, printed {answer.Same}";
        if (answer.Found.Count > 0)
            return string.Join('\n', RuleNames.Common(answer.Found).Concat(RuleNames.Places(answer.Found)));
        return answer.Results is null ? "valid" : string.Join('\n', answer.Results.Select(Of));
    }

    private static string Of(DifferentialResult result)
    {
        if (result.Data is null)
            return $"request error {string.Join(", ", result.Errors.Where(e => e.Length > 0))}";
        return $"{result.Data} {string.Join(", ", result.Errors)}";
    }
}
