namespace IndustryGraph.GraphQL.Language;

/// <summary>A place in a document. Both numbers start at 1; the column counts UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
