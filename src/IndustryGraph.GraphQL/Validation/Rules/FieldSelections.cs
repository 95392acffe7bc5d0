using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.3.1 Field Selections: a field is one that the type has.</summary>
internal sealed class FieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, NamedType? parent, FieldDefinition? definition)
    {
        if (parent is null || definition is not null)
            return;
        var name = field.Name.Value;
        Report($"The type {parent.Name} has no field \"{name}\".{Suggest(parent, name)}", field);
    }

    private string Suggest(NamedType parent, string name)
    {
        var types = TypesWith(parent, name);
        if (types.Count > 0)
            return $" Did you mean an inline fragment on {string.Join(" or ", types.Take(5).Select(t => $"\"{t}\""))}?";
        return Suggest(name, (parent as ComplexType)?.Fields.Select(f => f.Name) ?? []);
    }

    /// <summary>The types within an abstract one that have the field: interfaces before objects.</summary>
    private List<string> TypesWith(NamedType parent, string name)
    {
        if (parent is ObjectType)
            return [];
        var objects = Schema.PossibleTypes(parent).Where(t => t.Field(name) is not null).ToList();
        var faces = objects.SelectMany(t => t.Interfaces).Distinct().Where(i => i.Field(name) is not null);
        return [.. faces.Select(f => f.Name), .. objects.Select(o => o.Name)];
    }
}
