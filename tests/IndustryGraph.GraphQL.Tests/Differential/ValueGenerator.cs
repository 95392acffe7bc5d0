using System.Text.Json;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>Writes literals and variables for input types.</summary>
/// <param name="faults">How likely a value does not fit: 0 to 1.</param>
internal sealed class ValueGenerator(Random random, double faults)
{
    private static readonly string[] Strays =
        ["1", "-0", "0", "2147483647", "-2147483649", "1.0", "1e3", "0.5", "\"\"", "\"x\"", "true", "NAME", "[]", "[1]", "{}", "{a: 1}", "null", "\"\"\"b\"\"\"", "[[1], null]"];

    private static readonly string[] JsonStrays =
        ["1", "0", "-1", "2147483648", "1.5", "2.0", "1e2", "\"\"", "\"1\"", "true", "[]", "[1]", "{}", "{\"a\":1}", "null", "[[1],null]"];

    private static readonly string[] Texts = ["a", "", "two words", "\\u00e9\\n", "😀", "\\\"", "\\u{1F600}", "\\uD83D\\uDE00"];

    public List<(string Name, string Type, string? Default, GraphQLType Resolved)> Variables { get; } = [];

    /// <summary>A value for an argument or a field of an input object; the default lets the variable be nullable.</summary>
    public string Literal(InputValue place, int depth) => Chance(3)
        ? Variable(place.Type, place.DefaultValue is not null)
        : Literal(place.Type, depth);

    /// <summary>The values of the variables, some of them left out; null where there is none.</summary>
    public string? VariablesAsJson()
    {
        var given = new List<string>();
        foreach (var variable in Variables)
        {
            if (variable.Resolved.IsNonNull && !IsFaulty() ? !Chance(20) || variable.Default is null : !Chance(4))
                given.Add($"\"{variable.Name}\":{Json(variable.Resolved, 3)}");
        }

        return given.Count == 0 && Chance(2) ? null : $"{{{string.Join(',', given)}}}";
    }

    private bool IsFaulty() => random.NextDouble() < faults;

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private string Variable(GraphQLType type, bool hasDefault)
    {
        if (IsFaulty())
            return "$undefined";
        if (IsFaulty() && Variables.Count > 0)
            return $"${Any(Variables).Name}";
        var name = $"v{Variables.Count}";
        var declared = type;
        if (!type.IsNonNull && Chance(4))
            declared = new NonNullType(type);
        else if (type.IsNonNull && (hasDefault || Chance(4)))
            declared = type.Nullable;
        // Null may not stand in for the default where the place takes no null, but the two agree on that at run time too.
        var value = (!type.IsNonNull && Chance(4)) || (type.IsNonNull && !declared.IsNonNull && (!hasDefault || Chance(2)))
            ? ConstLiteral(declared, 2)
            : null;
        Variables.Add((name, IsFaulty() ? "[Nothing]" : declared.ToString()!, value, declared));
        return $"${name}";
    }

    private string ConstLiteral(GraphQLType type, int depth)
    {
        var before = Variables.Count;
        while (true)
        {
            var literal = Literal(type.Nullable, depth);
            if (Variables.Count == before && !literal.Contains('$', StringComparison.Ordinal) && literal != "null")
                return literal;
            Variables.RemoveRange(before, Variables.Count - before);
        }
    }

    private string Literal(GraphQLType type, int depth)
    {
        if (IsFaulty())
            return Any(Strays);
        if (!type.IsNonNull && Chance(10))
            return "null";
        return type.Nullable switch
        {
            ListType list => Chance(6) && !(list.Item.Nullable is ListType)
                ? Literal(list.Item, depth)
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Chance(6) ? Variable(list.Item, false) : Literal(list.Item, depth - 1)))}]",
            InputObjectType input => $"{{{string.Join(", ", Fields(input, depth).Select(f => $"{(IsFaulty() ? "other" : f.Name)}: {(input.IsOneOf ? Literal(new NonNullType(f.Type), depth - 1) : Literal(f, depth - 1))}"))}}}",
            EnumType choice => Any(choice.Values).Name,
            _ => Scalar(type.Named.Name),
        };
    }

    private string Scalar(string name) => name switch
    {
        "Int" => $"{random.Next(-5, 50)}",
        "Float" => Any(["1", "0.5", "-2e3", "1e-2", "12345678901"]),
        "Boolean" => Chance(2) ? "true" : "false",
        "ID" => Chance(2) ? $"{random.Next(100)}" : "\"id\"",
        "String" => Chance(4) ? "\"\"\"\n  block\n    text \\\"\"\"\n\"\"\"" : $"\"{Any(Texts)}\"",
        _ => Any(["1", "\"text\"", "true", "[1, \"a\"]", "{a: {b: NAME}}", "1.5"]),
    };

    private string Json(GraphQLType type, int depth)
    {
        if (IsFaulty() || Chance(60))
            return Any(JsonStrays);
        if (!type.IsNonNull && Chance(6))
            return "null";
        return type.Nullable switch
        {
            ListType list => Chance(5)
                ? Json(new NonNullType(list.Item.Nullable), depth)
                : $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Json(list.Item, depth - 1)))}]",
            InputObjectType input => $"{{{string.Join(',', Fields(input, depth).Select(f => $"\"{(IsFaulty() ? "other" : f.Name)}\":{Json(input.IsOneOf ? new NonNullType(f.Type) : f.Type, depth - 1)}"))}}}",
            EnumType choice => $"\"{Any(choice.Values).Name}\"",
            _ => JsonScalar(type.Named.Name),
        };
    }

    private string JsonScalar(string name) => name switch
    {
        "Int" => $"{random.Next(-5, 50)}",
        "Float" => Any(["1", "0.5", "-2e3"]),
        "Boolean" => Chance(2) ? "true" : "false",
        "ID" => Any(["7", "\"id\""]),
        _ => JsonSerializer.Serialize(Any(["a", "", "é\n", "😀", "1"])),
    };

    private IEnumerable<InputValue> Fields(InputObjectType input, int depth)
    {
        if (input.IsOneOf)
            return [depth > 0 ? Any(input.Fields) : input.Fields[0]];
        return input.Fields.Where(f => (f.IsRequired && !IsFaulty()) || (depth > 0 && Chance(3)));
    }
}
