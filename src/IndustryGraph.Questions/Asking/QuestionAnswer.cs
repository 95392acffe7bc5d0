using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The answer to a question in plain English.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Text">A sentence or a few, which answer, or say what was not understood.</param>
/// <param name="Suggestions">Questions that would be understood, at most four.</param>
public sealed record QuestionAnswer(string Question, string Text, IReadOnlyList<string> Suggestions)
{
    /// <summary>What the question was taken to mean; null where it was not understood.</summary>
    public string? UnderstoodAs { get; init; }

    /// <summary>The GraphQL document that asks the same; null where it was not understood.</summary>
    public string? Query { get; init; }

    /// <summary>The day that the question names; null where it names none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The relationships that the answer rests on, at most 25.</summary>
    public IReadOnlyList<Relationship> Relationships { get; init; } = [];

    /// <summary>Of a question about a connection.</summary>
    public IReadOnlyList<GraphPath> Paths { get; init; } = [];

    /// <summary>The sources of the relationships, at most 25, by id.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}
