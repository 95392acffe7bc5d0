using System.Text;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Values that follow from where they stand alone: type, field and arguments on the way. Among them are nulls, errors and
/// values that do not fit, at a rate that lets most responses have some. <c>reference.mjs</c> makes the same ones.
/// </summary>
internal sealed class HashedValues(Schema schema)
{
    /// <summary>The type of an object of which nobody can tell the type.</summary>
    public const string NoType = "!";

    private readonly GraphQLError _injected = new("injected");

    public object? Make(GraphQLType type, uint parent, FieldContext field)
    {
        var text = CanonicalText.Of(field.Arguments);
        return Make(type, HashOf(parent, field, text), text);
    }

    /// <summary>The events of a root field of subscriptions; now and then there can be none.</summary>
    public IAsyncEnumerable<object?> Events(GraphQLType type, uint parent, FieldContext field)
    {
        var text = CanonicalText.Of(field.Arguments);
        var hash = HashOf(parent, field, text);
        return hash % 11 == 0 ? throw new InvalidOperationException("no events") : EventsAsync(type, hash, text);
    }

    private async IAsyncEnumerable<object?> EventsAsync(GraphQLType type, uint hash, string text)
    {
        for (var i = 0; i < (hash >> 5) % 4; i++)
        {
            await Task.Yield();
            yield return Make(type, Hash(hash, $"{i}"), text);
        }
    }

    private object? Make(GraphQLType type, uint hash, string text)
    {
        if (type is NonNullType nonNull)
            return hash % 53 == 0 ? null : MakeInner(nonNull.Inner, hash, text);
        return hash % 9 == 0 ? null : MakeInner(type, hash, text);
    }

    private object? MakeInner(GraphQLType type, uint hash, string text) => type switch
    {
        _ when hash % 31 == 0 => _injected,
        ListType list => Enumerable.Range(0, (int)((hash >> 5) % 4)).Select(i => Make(list.Item, Hash(hash, $"{i}"), text)).ToList(),
        ObjectType => new HashedObject(type.Named.Name, hash),
        InterfaceType or UnionType => new HashedObject(TypeOf(type.Named, hash), hash),
        EnumType choice => hash % 37 == 0 ? "NO_VALUE" : choice.Values[(int)(hash % choice.Values.Count)].Name,
        _ => MakeScalar(type.Named.Name, hash, text),
    };

    private static object MakeScalar(string type, uint hash, string text) => type switch
    {
        "Int" => hash % 41 == 0 ? 3_000_000_000 : (object)((int)(hash % 2000) - 1000),
        "Float" => hash % 4000 / 8.0,
        "Boolean" => hash % 2 == 0,
        "ID" => hash % 2 == 0 ? (object)(int)(hash % 1000) : $"id{hash}",
        _ => $"{text}{hash}",
    };

    private string TypeOf(NamedType type, uint hash)
    {
        if (hash % 43 == 0)
            return NoType;
        if (hash % 47 == 0)
            return "Query";
        var names = schema.PossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        return names[(int)((hash >> 3) % names.Count)];
    }

    private static uint HashOf(uint parent, FieldContext field, string text) =>
        Hash(parent, $"{field.TypeName}.{field.FieldName}{text}");

    private static uint Hash(uint seed, string text)
    {
        var hash = seed;
        foreach (var part in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ part) * 16777619);
        hash ^= hash >> 15;
        hash = unchecked(hash * 0x2c1b3c6d);
        return hash ^ (hash >> 12);
    }
}
