namespace IndustryGraph.GraphQL.Values;

/// <summary>What is wrong with a literal, and where in it.</summary>
internal readonly record struct LiteralProblem(SyntaxNode Node, string Message);
