using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.6.2 Input Object Field Names.</summary>
internal sealed class InputObjectFieldNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
        foreach (var (fields, input) in InputObjects.In(value, type))
        {
            if (input is null)
                continue;
            foreach (var field in fields.Fields)
            {
                var name = field.Name.Value;
                if (input.Field(name) is null)
                    Report($"The input object {input.Name} has no field \"{name}\".{Suggest(name, input.Fields.Select(f => f.Name))}", field);
            }
        }
    }
}
