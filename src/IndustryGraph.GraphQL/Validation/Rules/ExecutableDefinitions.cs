namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.1.1 Executable Definitions: a request holds operations and fragments and nothing else.</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type:
                    Report($"A request cannot define the type {type.Name.Value}.", type);
                    break;
                case DirectiveDefinitionNode directive:
                    Report($"A request cannot define the directive @{directive.Name.Value}.", directive);
                    break;
                case SchemaDefinitionNode:
                    Report("A request cannot define a schema.", definition);
                    break;
            }
        }
    }
}
