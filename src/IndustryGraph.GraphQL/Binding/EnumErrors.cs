using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

internal static class EnumErrors
{
    public static string NoValue(EnumType type, string? name) => name is null
        ? $"A value of the enum {type.Name} is expected."
        : $"The enum {type.Name} has no value \"{name}\".{Suggestions.Of(name, type.Values.Select(v => v.Name))}";
}
