namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.1 Variable Uniqueness.</summary>
internal sealed class VariableUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        foreach (var group in operation.Variables.GroupBy(v => v.Variable.Name.Value).Where(g => g.Count() > 1))
            Report($"There is more than one variable ${group.Key}.", [.. group.Select(v => v.Variable.Name)]);
    }
}
