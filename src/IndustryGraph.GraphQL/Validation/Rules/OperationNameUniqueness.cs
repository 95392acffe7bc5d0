namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.2.2.1 Operation Name Uniqueness.</summary>
internal sealed class OperationNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _seen = [];

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !_seen.TryAdd(name.Value, name))
            Report($"There is more than one operation \"{name.Value}\".", _seen[name.Value], name);
    }
}
