using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.6.4 Input Object Required Fields.</summary>
internal sealed class InputObjectRequiredFields(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
        foreach (var (fields, input) in InputObjects.In(value, type))
        {
            foreach (var required in input?.Fields.Where(f => f.IsRequired) ?? [])
            {
                if (fields.Fields.All(f => f.Name.Value != required.Name))
                    Report($"The input object {input!.Name} needs the field \"{required.Name}\" of type {required.Type}.", fields);
            }
        }
    }
}
