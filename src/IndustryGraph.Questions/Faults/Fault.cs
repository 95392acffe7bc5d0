namespace IndustryGraph.Questions;

/// <summary>Why a question has no answer, as a value: it reaches the client as a GraphQL error.</summary>
/// <param name="Code">From the table in docs/errors.md.</param>
/// <param name="Message">A sentence that says what is wrong and, where it can, what would be right.</param>
public sealed record Fault(string Code, string Message)
{
    public static Fault NotFound(string id, string what) => new(FaultCodes.NotFound, $"Nothing bears the id '{id}'; a {what} is wanted here.");

    public static Fault BadValue(string message) => new(FaultCodes.BadValue, message);
}
