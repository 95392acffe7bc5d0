namespace IndustryGraph.Questions;

/// <summary>One way in which claims can contradict each other.</summary>
/// <param name="Name">Names it within the table: <c>stage-differs</c>.</param>
/// <param name="Kind">What kind of conflict it finds.</param>
/// <param name="Says">When it strikes, in a sentence.</param>
/// <param name="Find">What it finds in a subject; null where all is well.</param>
public sealed record ConflictRule(string Name, ConflictKind Kind, string Says, Func<ConflictSubject, ConflictFinding?> Find);

/// <param name="Claims">The claims that take part.</param>
/// <param name="Explanation">A sentence that says who says what.</param>
public sealed record ConflictFinding(IReadOnlyList<Model.Claim> Claims, string Explanation);
