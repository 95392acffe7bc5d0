namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.2.3.1 Lone Anonymous Operation: an operation without a name stands alone.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && Context.Operations.Count > 1)
            Report("An operation without a name must be the only one.", operation);
    }
}
