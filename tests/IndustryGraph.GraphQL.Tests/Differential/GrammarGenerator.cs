using System.Text;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Writes documents by the grammar (appendix B of the specification) and by nothing else: names mean nothing. Between the
/// tokens stands whatever is ignored, and now and then nothing where something is needed.
/// </summary>
internal sealed class GrammarGenerator(Random random)
{
    private static readonly string[] Names =
        ["a", "b", "_", "__typename", "A1", "Query", "type", "query", "fragment", "on", "true", "false", "null", "extend", "input", "implements", "repeatable", "schema", "FIELD", "OBJECT", "interface", "directive", "subscription"];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "-12", "123456789012345678901234567890", "0.0", "-1.50", "1e3", "1E+3", "2.5e-10", "0e0", "00", "01", "-", "1.", ".5", "1e", "+1", "1.e1", "0x1", "1_0", "-01"];

    private static readonly string[] Ignored =
        [" ", " ", " ", "\n", "\r\n", "\r", ",", "\t", " , ,", "# note\n", "#\r\n", "# é😀 \"{\n", "\uFEFF"];

    private static readonly string[] StringParts =
        ["a", " ", "é", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u00E9", "\\uD83D\\uDE00", "\\u{1F600}", "\\u{0}", "\\u{0000041}", "#", "{", "\t", "\u007f", "\uFEFF", "\\u{10FFFF}"];

    private static readonly string[] WrongStringParts =
        ["\n", "\\x", "\\u12", "\\uD83D", "\\uDE00\\uD83D", "\\u{110000}", "\\u{}", "\\u{D800}", "\u0000", "\\"];

    private static readonly string[] BlockParts =
        ["a", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", "\n  ", "\n    b", "\n \t c", "\\\"\"\"", "\"", "\"\"", "\\", "\\n", "é", "😀", "\u2028", "\u00a0", "# x"];

    private static readonly string[] Locations = ["QUERY", "FIELD", "FRAGMENT_DEFINITION", "VARIABLE_DEFINITION", "SCHEMA", "ENUM_VALUE", "INPUT_FIELD_DEFINITION", "OBJECT"];

    private readonly StringBuilder _text = new();

    public string Document()
    {
        _text.Clear();
        for (var i = random.Next(3); i >= 0; i--)
            Definition();
        return _text.ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private void Definition()
    {
        switch (random.Next(9))
        {
            case 0:
                SelectionSet(3);
                break;
            case 1:
                Maybe(3, Description);
                Token("fragment", Chance(40) ? "on" : AnyName(), "on", AnyName());
                Directives(false);
                SelectionSet(3);
                break;
            case 2 or 3:
                Maybe(3, Description);
                Token(random.Next(3) switch { 0 => "query", 1 => "mutation", _ => "subscription" });
                Maybe(2, Name);
                Maybe(2, () => Group("(", ")", 1, VariableDefinition));
                Directives(false);
                SelectionSet(3);
                break;
            default:
                TypeSystem(Chance(3));
                break;
        }
    }

    private void SelectionSet(int depth) => Group("{", "}", 1, () => Selection(depth - 1));

    private void Selection(int depth)
    {
        switch (random.Next(6))
        {
            case 0:
                Token("...", Chance(30) ? "on" : AnyName());
                Directives(false);
                break;
            case 1 when depth > 0:
                Token("...");
                Maybe(2, () => Token("on", AnyName()));
                Directives(false);
                SelectionSet(depth);
                break;
            default:
                Name();
                Maybe(4, () => Token(":", AnyName()));
                Maybe(4, () => Arguments(false));
                Directives(false);
                if (depth > 0)
                    Maybe(3, () => SelectionSet(depth));
                break;
        }
    }

    private void VariableDefinition()
    {
        Maybe(6, Description);
        Token("$", AnyName(), ":");
        Type();
        Maybe(3, DefaultValue);
        Directives(!Chance(40));
    }

    private void DefaultValue()
    {
        Token("=");
        Value(!Chance(30), 2);
    }

    private void Type()
    {
        if (Chance(3))
            Surround("[", "]", Type);
        else
            Name();
        Maybe(3, () => Token("!"));
    }

    private void Arguments(bool isConst) => Group("(", ")", 1, () =>
    {
        Token(AnyName(), ":");
        Value(isConst, 2);
    });

    private void Directives(bool isConst)
    {
        while (Chance(5))
        {
            Token("@", AnyName());
            Maybe(2, () => Arguments(isConst));
        }
    }

    private void Value(bool isConst, int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 6))
        {
            case 0:
                Token(Numbers[random.Next(Chance(10) ? Numbers.Length : 11)]);
                break;
            case 1 or 2:
                String();
                break;
            case 3 when !isConst:
                Token("$", AnyName());
                break;
            case 6:
                Group("[", "]", 0, () => Value(isConst, depth - 1));
                break;
            case 7:
                Group("{", "}", 0, () =>
                {
                    Token(AnyName(), ":");
                    Value(isConst, depth - 1);
                });
                break;
            default:
                Name();
                break;
        }
    }

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

    private void Group(string open, string close, int least, Action item) => Surround(open, close, () =>
    {
        for (var i = least + random.Next(3); i > 0; i--)
            item();
    });

    private void Surround(string open, string close, Action inner)
    {
        Token(open);
        inner();
        Token(close);
    }

    private void Maybe(int oneIn, Action write)
    {
        if (Chance(oneIn))
            write();
    }

    private void Description() => String();

    private void String()
    {
        var text = new StringBuilder();
        var isBlock = Chance(2);
        var parts = isBlock ? BlockParts : StringParts;
        for (var i = random.Next(isBlock ? 9 : 4); i > 0; i--)
            text.Append(parts[random.Next(parts.Length)]);
        if (Chance(40))
            text.Append(WrongStringParts[random.Next(WrongStringParts.Length)]);
        Token(isBlock ? $"\"\"\"{text}\"\"\"" : $"\"{text}\"");
    }

    private void Name() => Token(AnyName());

    private string AnyName() => Names[random.Next(Names.Length)];

    private void Token(params ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (_text.Length > 0 && (Chance(200) || (!(IsWord(_text[^1]) && IsWord(token[0])) && Chance(2))))
                _text.Append(token);
            else
                _text.Append(Ignored[random.Next(Ignored.Length)]).Append(token);
        }
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '"' or '-' or '+';
}
