namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.4 All Variables Used.</summary>
internal sealed class AllVariablesUsed(ValidationContext context, VariableUses uses) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var used = uses.In(operation).Select(u => u.Node.Name.Value).ToHashSet();
            var where = operation.Name is null ? "" : $" by the operation \"{operation.Name.Value}\"";
            foreach (var variable in operation.Variables)
            {
                if (!used.Contains(variable.Variable.Name.Value))
                    Report($"The variable ${variable.Variable.Name.Value} is never used{where}.", variable);
            }
        }
    }
}
