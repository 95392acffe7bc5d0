namespace IndustryGraph.GraphQL.Tests.Differential;

internal sealed partial class GrammarGenerator
{
    private static readonly string[] Locations =
    [
        "QUERY", "FIELD", "FRAGMENT_DEFINITION", "VARIABLE_DEFINITION", "SCHEMA", "ENUM_VALUE", "INPUT_FIELD_DEFINITION",
        "OBJECT",
    ];

    private void TypeSystem(bool isExtension)
    {
        if (isExtension)
            Token("extend");
        else
            Maybe(3, Description);
        switch (random.Next(isExtension ? 7 : 8))
        {
            case 0:
                Token("schema");
                Directives(true);
                Body("{", "}", isExtension, () => Token(Chance(20) ? AnyName() : "query", ":", AnyName()));
                break;
            case 1:
                Token("scalar", AnyName());
                Directives(true);
                if (isExtension)
                    Token("@", AnyName());
                break;
            case 2 or 3:
                Token(Chance(2) ? "type" : "interface", AnyName());
                Maybe(3, () => Separated("implements", "&"));
                Directives(true);
                Body("{", "}", true, FieldDefinition);
                break;
            case 4:
                Token("union", AnyName());
                Directives(true);
                Maybe(2, () => Separated("=", "|"));
                break;
            case 5:
                Token("enum", AnyName());
                Directives(true);
                Body("{", "}", true, () =>
                {
                    Maybe(4, Description);
                    Name();
                    Directives(true);
                });
                break;
            case 6:
                Token("input", AnyName());
                Directives(true);
                Body("{", "}", true, InputValue);
                break;
            default:
                Token("directive", "@", AnyName());
                Maybe(2, () => Group("(", ")", 1, InputValue));
                Maybe(3, () => Token("repeatable"));
                Token("on");
                Maybe(3, () => Token("|"));
                Token(Location());
                Maybe(2, () => Token("|", Location()));
                break;
        }
    }

    private string Location() => Chance(20) ? AnyName() : Locations[random.Next(Locations.Length)];

    private void FieldDefinition()
    {
        Maybe(4, Description);
        Name();
        Maybe(3, () => Group("(", ")", 1, InputValue));
        Token(":");
        Type();
        Directives(true);
    }

    private void InputValue()
    {
        Maybe(4, Description);
        Token(AnyName(), ":");
        Type();
        Maybe(3, DefaultValue);
        Directives(true);
    }

    private void Separated(string start, string separator)
    {
        Token(start);
        Maybe(3, () => Token(separator));
        Name();
        while (Chance(2))
            Token(separator, AnyName());
    }

    private void Body(string open, string close, bool isOptional, Action item)
    {
        if (!isOptional || !Chance(3))
            Group(open, close, Chance(30) ? 0 : 1, item);
    }
}
