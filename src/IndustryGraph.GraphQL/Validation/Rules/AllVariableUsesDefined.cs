namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.3 All Variable Uses Defined.</summary>
internal sealed class AllVariableUsesDefined(ValidationContext context, VariableUses uses) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var defined = operation.Variables.Select(v => v.Variable.Name.Value).ToHashSet();
            var where = operation.Name is null ? "" : $" by the operation \"{operation.Name.Value}\"";
            foreach (var use in uses.In(operation))
            {
                if (Context.IsFull)
                    return;
                if (!defined.Contains(use.Node.Name.Value))
                    Report($"The variable ${use.Node.Name.Value} is not defined{where}.{Suggest(use.Node.Name.Value, defined)}", use.Node, operation);
            }
        }
    }
}
