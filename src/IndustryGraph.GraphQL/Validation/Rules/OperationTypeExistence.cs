namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.2.1.1 Operation Type Existence: the schema has a root type for the operation.</summary>
internal sealed class OperationTypeExistence(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (Schema.RootType(operation.Operation) is null)
            Report($"The schema has no {(operation.Operation == OperationType.Mutation ? "mutations" : "subscriptions")}.", operation);
    }
}
