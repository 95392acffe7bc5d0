namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.4.3 Required Arguments.</summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var definition in owner.Definitions ?? [])
        {
            if (definition.IsRequired && arguments.All(a => a.Name.Value != definition.Name))
                Report($"{owner.Name} needs the argument \"{definition.Name}\" of type {definition.Type}.", owner.Node);
        }
    }
}
