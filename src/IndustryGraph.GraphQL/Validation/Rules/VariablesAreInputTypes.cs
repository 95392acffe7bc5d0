using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.2 Variables Are Input Types: and these are defined.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterVariable(VariableDefinitionNode variable)
    {
        var name = TypeNames.Innermost(variable.Type).Name.Value;
        switch (Schema.Type(name))
        {
            case null:
                Report($"The type \"{name}\" is not defined.{Suggest(name, Schema.Types.Select(t => t.Name))}", TypeNames.Innermost(variable.Type));
                break;
            case { IsInput: false }:
                Report($"The variable ${variable.Variable.Name.Value} cannot have the type {Printer.Print(variable.Type)}, which is only for output.", variable.Type);
                break;
        }
    }
}
