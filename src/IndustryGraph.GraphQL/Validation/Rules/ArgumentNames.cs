namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.4.1 Argument Names: an argument is one that the field or directive has.</summary>
internal sealed class ArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        if (owner.Definitions is null)
            return;
        foreach (var argument in arguments)
        {
            var name = argument.Name.Value;
            if (owner.Definitions.All(d => d.Name != name))
                Report($"{owner.Name} has no argument \"{name}\".{Suggest(name, owner.Definitions.Select(d => d.Name))}", argument);
        }
    }
}
