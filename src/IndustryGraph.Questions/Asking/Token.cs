namespace IndustryGraph.Questions;

/// <summary>A word of a question.</summary>
/// <param name="Word">Folded; "'s" for a possessive.</param>
/// <param name="Start">Where it begins in the question, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(string Word, int Start, int End);
