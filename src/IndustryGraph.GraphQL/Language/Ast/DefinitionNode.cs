namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Definition (section 2.2): executable, or of the type system.</summary>
public abstract class DefinitionNode(int start, int end)
    : SyntaxNode(start, end);
