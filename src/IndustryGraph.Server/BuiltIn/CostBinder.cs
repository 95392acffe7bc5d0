using IndustryGraph.Api;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using FieldCost = IndustryGraph.GraphQL.Binding.FieldCost;

namespace IndustryGraph.Server.BuiltIn;

/// <summary>Tells the engine what fields cost: the table, and the pages of every field with <c>first</c> or <c>last</c>.</summary>
internal static class CostBinder
{
    public static void Bind(SchemaBinder binder, Schema schema, ApiLimits limits)
    {
        var table = FieldCosts.All.ToDictionary(cost => (cost.Type, cost.Field));
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                table.Remove((type.Name, field.Name), out var entry);
                List<ListLength> lists = [.. entry?.Lists.Select(list => new ListLength(list.Key, of => list.Value(new Arguments(of)))) ?? []];
                lists.AddRange(PagesOf(field).Select(list => new ListLength(list, of => FieldCosts.PageLength(new Arguments(of), limits))));
                if (entry is not null || lists.Count > 0)
                {
                    binder.Cost(type.Name, field.Name, new FieldCost
                    {
                        Weight = entry?.Weight is { } weight ? of => weight(new Arguments(of)) : null,
                        Lists = lists,
                    });
                }
            }
        }

        // What is left has no field; the binder says so when it builds.
        foreach (var (type, field) in table.Keys)
        {
            binder.Cost(type, field, new FieldCost());
        }
    }

    /// <summary>The lists that a page argument bounds: the field itself, else every list of objects of its result.</summary>
    private static IEnumerable<string> PagesOf(FieldDefinition field)
    {
        if (!field.Arguments.Any(argument => argument.Name is "first" or "last"))
        {
            return [];
        }

        return field.Type.Nullable is ListType
            ? [""]
            : ((ObjectType)field.Type.Named).Fields
                .Where(below => below.Type.Nullable is ListType && below.Type.Named.IsComposite)
                .Select(below => below.Name);
    }
}
