namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.4.2 Argument Uniqueness.</summary>
internal sealed class ArgumentUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
            return;
        foreach (var group in arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
            Report($"The argument \"{group.Key}\" is given more than once.", [.. group.Select(a => a.Name)]);
    }
}
