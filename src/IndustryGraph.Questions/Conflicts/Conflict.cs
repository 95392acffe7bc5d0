using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Claims that contradict each other, or one that contradicts itself.</summary>
/// <param name="Rule">The rule of <see cref="ConflictRules"/> that found it.</param>
/// <param name="Subject">The relationship or fact; of two relationships the one with the smaller id.</param>
/// <param name="Claims">The claims that take part, best first.</param>
/// <param name="Explanation">A sentence that says who says what.</param>
public sealed record Conflict(ConflictRule Rule, GraphRecord Subject, IReadOnlyList<Claim> Claims, string Explanation)
{
    /// <summary>Tells it apart from every other conflict: a rule finds one at most in a subject.</summary>
    public string Key => $"{Rule.Name}|{Subject.Slug}";
}
