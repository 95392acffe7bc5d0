using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.6.3 Input Object Field Uniqueness.</summary>
internal sealed class InputObjectFieldUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
        foreach (var (fields, _) in InputObjects.In(value, type))
        {
            var seen = new Dictionary<string, NameNode>();
            foreach (var field in fields.Fields)
            {
                if (!seen.TryAdd(field.Name.Value, field.Name))
                    Report($"The field \"{field.Name.Value}\" is given more than once.", seen[field.Name.Value], field.Name);
            }
        }
    }
}
