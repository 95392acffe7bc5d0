using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.3.3 Leaf Field Selections: leaves have no selections, everything else has.</summary>
internal sealed class LeafFieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (definition is null)
            return;
        var name = field.Name.Value;
        if (!definition.Type.Named.IsComposite && field.SelectionSet is not null)
            Report($"The field \"{name}\" gives {definition.Type}, which has no fields to select.", field.SelectionSet);
        else if (definition.Type.Named.IsComposite && field.SelectionSet is null)
            Report($"The field \"{name}\" gives {definition.Type}, of which fields must be selected: \"{name} {{ ... }}\".", field);
    }
}
