namespace IndustryGraph.Questions;

/// <summary>Something to be recorded, and where it was read.</summary>
/// <param name="Content">What is to be recorded.</param>
/// <param name="Path">Where it stands in the input, as in <c>claims.3</c>; its problems are reported below it.</param>
public sealed record Draft<T>(T Content, string Path);
