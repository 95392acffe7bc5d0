using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Validation;

/// <summary>A schema with every kind of type, for the rules; nothing in it is ever resolved.</summary>
internal static class ZooSchema
{
    public const string Sdl =
        """
        directive @onQuery on QUERY
        directive @onField on FIELD
        directive @often(times: Int) repeatable on FIELD | VARIABLE_DEFINITION
        directive @needs(what: String!) on FIELD

        type Query {
          pet: Pet
          animal(id: ID): Animal
          dog(name: String, atOtherHomes: Boolean = true): Dog
          cat: Cat
          catOrDog: CatOrDog
          human(id: ID!): Human
          values(int: Int, float: Float, string: String, boolean: Boolean, id: ID, size: Size, any: Any, even: Even, ints: [Int], strict: [Int!]!= [1], grid: [[Int]], input: Input, one: One, inputs: [Input!]): String
          needed(first: Int!, second: Int!, third: Int! = 3): Int
        }

        type Mutation { feed: Int }
        type Subscription { meal: Dog, nap: Int }

        interface Animal { name(surname: Boolean): String }
        interface Pet implements Animal { name(surname: Boolean): String, owner: Human }
        type Dog implements Pet & Animal { name(surname: Boolean): String, owner: Human, barks: Boolean, volume: Int, knows(command: Command!): Boolean!, friends: [Dog] }
        type Cat implements Pet & Animal { name(surname: Boolean): String, owner: Human, meows: Boolean, volume: Float, friends: [Cat] }
        type Human implements Animal { name(surname: Boolean): String, pets: [Pet], age: Int!, relatives: [Human]! }
        union CatOrDog = Cat | Dog
        union HumanOnly = Human
        enum Command { SIT HEEL DOWN }
        enum Size { SMALL LARGE }
        scalar Any
        scalar Even
        input Input { required: Boolean!, defaulted: Int! = 1, int: Int, list: [String!], nested: Input, one: One }
        input One @oneOf { a: String, b: Int, nested: Input }
        """;

    public static ExecutableSchema Executable { get; } = Bind(Schema.Parse(Sdl));

    private static ExecutableSchema Bind(Schema schema)
    {
        var binder = new SchemaBinder(schema)
            .Scalar("Any", new AnyCodec())
            .Scalar("Even", new EvenCodec());
        foreach (var type in schema.Types.Where(t => t is InterfaceType or UnionType))
            binder.Abstract(type.Name, _ => throw new NotSupportedException());
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn))
        {
            foreach (var field in type.Fields)
            {
                if (type == schema.SubscriptionType)
                    binder.Stream(type.Name, field.Name, _ => throw new NotSupportedException());
                else
                    binder.Batch(type.Name, field.Name, _ => throw new NotSupportedException());
            }
        }

        return binder.Build();
    }

    private sealed class AnyCodec : ScalarCodec<object>
    {
        public override bool TryParse(JsonElement json, out object? value, out string? error)
        {
            (value, error) = (json.GetRawText(), null);
            return true;
        }

        public override bool TryParse(ValueNode literal, out object? value, out string? error)
        {
            (value, error) = (literal, null);
            return true;
        }

        public override void Write(object value, JsonBuffer json) => json.WriteString(value.ToString());
    }

    private sealed class EvenCodec : ScalarCodec<string>
    {
        public override bool TryParse(JsonElement json, out string? value, out string? error) => TryParse(json.GetRawText(), out value, out error);

        public override bool TryParse(ValueNode literal, out string? value, out string? error) =>
            TryParse((literal as IntValueNode)?.Text ?? "1", out value, out error);

        public override void Write(string value, JsonBuffer json) => json.WriteString(value);

        private static bool TryParse(string text, out string? value, out string? error)
        {
            var isEven = "02468".Contains(text[^1], StringComparison.Ordinal);
            value = isEven ? text : null;
            error = isEven ? null : "An even number is expected.";
            return isEven;
        }
    }
}
