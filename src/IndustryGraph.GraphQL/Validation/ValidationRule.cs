using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>
/// One rule of section 5. It is told of the nodes of a document in the order of the text, and reports what is wrong. One
/// instance serves one validation.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    protected Schema Schema => Context.Schema;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment)
    {
    }

    public virtual void EnterVariable(VariableDefinitionNode variable)
    {
    }

    /// <param name="field">The field.</param>
    /// <param name="parent">The type it is selected on; null where that is unknown.</param>
    /// <param name="definition">Null where the parent has no such field.</param>
    public virtual void EnterField(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
    }

    public virtual void EnterSpread(FragmentSpreadNode spread, NamedType? parent)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode inline, NamedType? parent)
    {
    }

    /// <summary>All directives of one node, none included.</summary>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
    }

    /// <summary>All arguments of one field or directive, none included.</summary>
    public virtual void EnterArguments(ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
    }

    /// <summary>A whole value: of an argument, or the default of a variable.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">What is expected; null where that is unknown.</param>
    /// <param name="definition">The argument; null for the default of a variable.</param>
    public virtual void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
    }

    /// <summary>The near names, as the end of a message; nothing once nobody will read it any more.</summary>
    protected string Suggest(string name, IEnumerable<string> candidates) =>
        Context.IsFull ? "" : Suggestions.Of(name, candidates);

    protected void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        Context.Report(GetType().Name, message, nodes);
}
