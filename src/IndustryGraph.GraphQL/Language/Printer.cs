using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>Writes a syntax tree as text: two blanks a level, one definition apart from the next.</summary>
public sealed partial class Printer
{
    private readonly StringBuilder _text = new();
    private int _level;

    private Printer()
    {
    }

    /// <summary>The node as GraphQL text, without a line end after it.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new Printer();
        printer.Write(node);
        return printer._text.ToString();
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case SelectionSetNode selections: WriteBlock(selections.Selections); break;
            case FieldNode field: WriteField(field); break;
            case FragmentSpreadNode spread: WriteSpread(spread); break;
            case InlineFragmentNode inline: WriteInlineFragment(inline); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            case ArgumentNode argument: WriteNamed(argument.Name, argument.Value); break;
            case ObjectFieldNode field: WriteNamed(field.Name, field.Value); break;
            case DirectiveNode directive: WriteDirective(directive); break;
            case NameNode name: Append(name.Value); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: WriteType(type); break;
            default: WriteTypeSystem(node); break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
                Append("\n\n");
            Write(document.Definitions[i]);
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        // After a definition without a body, braces alone would be read as that body.
        var isShorthand = _text.Length == 0 && operation is { Operation: OperationType.Query, Name: null, Variables.Count: 0, Directives.Count: 0, Description: null };
        if (!isShorthand)
        {
            Append(operation.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            });
            if (operation.Name is not null)
                Append(" ").Append(operation.Name.Value);
            else if (operation.Variables.Count > 0)
                Append(" ");
            WriteList("(", operation.Variables, ", ", ")");
            WriteDirectives(operation.Directives);
            Append(" ");
        }

        Write(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        Append(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
            Append(field.Alias.Value).Append(": ");
        Append(field.Name.Value);
        WriteList("(", field.Arguments, ", ", ")");
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            Append(" ");
            Write(field.SelectionSet);
        }
    }

    private void WriteSpread(FragmentSpreadNode spread)
    {
        Append("...").Append(spread.Name.Value);
        WriteDirectives(spread.Directives);
    }

    private void WriteInlineFragment(InlineFragmentNode inline)
    {
        Append("...");
        if (inline.TypeCondition is not null)
            Append(" on ").Append(inline.TypeCondition.Name.Value);
        WriteDirectives(inline.Directives);
        Append(" ");
        Write(inline.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        if (variable.Description is not null)
        {
            WriteValue(variable.Description);
            Append(" ");
        }

        WriteValue(variable.Variable);
        Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDirective(DirectiveNode directive)
    {
        Append("@").Append(directive.Name.Value);
        WriteList("(", directive.Arguments, ", ", ")");
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Append(" ");
            WriteDirective(directive);
        }
    }

    private void WriteNamed(NameNode name, ValueNode value)
    {
        Append(name.Value).Append(": ");
        WriteValue(value);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null)
            return;
        Append(" = ");
        WriteValue(value);
    }

    private void WriteBlock(IReadOnlyList<SyntaxNode> items)
    {
        Append("{");
        _level++;
        foreach (var item in items)
        {
            NewLine();
            Write(item);
        }

        _level--;
        NewLine();
        Append("}");
    }

    /// <summary>Nothing for an empty list.</summary>
    private void WriteList(string open, IReadOnlyList<SyntaxNode> items, string separator, string close)
    {
        if (items.Count == 0)
            return;
        Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                Append(separator);
            Write(items[i]);
        }

        Append(close);
    }

    private StringBuilder Append(string text) => _text.Append(text);

    private void NewLine() => _text.Append('\n').Append(' ', _level * 2);
}
