using System.Text;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Arguments in an order and form of their own, so that equal ones have equal texts.</summary>
internal static class ArgumentText
{
    public static string Of(IReadOnlyList<ArgumentNode> arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal))
        {
            text.Append(argument.Name.Value).Append(':');
            Write(argument.Value, text);
            text.Append(' ');
        }

        return text.ToString();
    }

    private static void Write(ValueNode value, StringBuilder text)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(field.Value, text);
                    text.Append(' ');
                }

                text.Append('}');
                break;
            case StringValueNode plain:
                text.Append(Printer.Quote(plain.Value));
                break;
            default:
                text.Append(Printer.Print(value));
                break;
        }
    }
}
