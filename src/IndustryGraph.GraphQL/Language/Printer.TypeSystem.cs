namespace IndustryGraph.GraphQL.Language;

public sealed partial class Printer
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteHead(schema.Description, schema.IsExtension, "schema");
                WriteDirectives(schema.Directives);
                WriteMembers(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode root:
                Append(root.Operation switch
                {
                    OperationType.Query => "query: ",
                    OperationType.Mutation => "mutation: ",
                    _ => "subscription: ",
                });
                WriteType(root.Type);
                break;
            case TypeDefinitionNode type:
                WriteTypeDefinition(type);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Append(field.Name.Value);
                WriteArgumentsDefinition(field.Arguments);
                Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                Append(input.Name.Value).Append(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
        }
    }

    private void WriteTypeDefinition(TypeDefinitionNode type)
    {
        var keyword = type switch
        {
            ScalarTypeDefinitionNode => "scalar ",
            ObjectTypeDefinitionNode => "type ",
            InterfaceTypeDefinitionNode => "interface ",
            UnionTypeDefinitionNode => "union ",
            EnumTypeDefinitionNode => "enum ",
            _ => "input ",
        };
        WriteHead(type.Description, type.IsExtension, keyword);
        Append(type.Name.Value);
        var interfaces = (type as ObjectTypeDefinitionNode)?.Interfaces ?? (type as InterfaceTypeDefinitionNode)?.Interfaces ?? [];
        WriteList(" implements ", interfaces, " & ", "");
        WriteDirectives(type.Directives);
        WriteList(" = ", (type as UnionTypeDefinitionNode)?.Members ?? [], " | ", "");
        WriteMembers(type switch
        {
            ObjectTypeDefinitionNode node => node.Fields,
            InterfaceTypeDefinitionNode node => node.Fields,
            EnumTypeDefinitionNode node => node.Values,
            InputObjectTypeDefinitionNode node => node.Fields,
            _ => [],
        });
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Append("directive @").Append(directive.Name.Value);
        WriteArgumentsDefinition(directive.Arguments);
        Append(directive.IsRepeatable ? " repeatable on " : " on ");
        WriteList("", directive.Locations, " | ", "");
    }

    /// <summary>On one line, unless an argument has a description.</summary>
    private void WriteArgumentsDefinition(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.All(a => a.Description is null))
        {
            WriteList("(", arguments, ", ", ")");
            return;
        }

        Append("(");
        _level++;
        foreach (var argument in arguments)
        {
            NewLine();
            Write(argument);
        }

        _level--;
        NewLine();
        Append(")");
    }

    private void WriteMembers(IReadOnlyList<SyntaxNode> members)
    {
        if (members.Count == 0)
            return;
        Append(" ");
        WriteBlock(members);
    }

    private void WriteHead(StringValueNode? description, bool isExtension, string keyword)
    {
        WriteDescription(description);
        Append(isExtension ? "extend " : "").Append(keyword);
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        NewLine();
    }
}
