using System.Globalization;
using System.Text;

namespace IndustryGraph.GraphQL.Language;

public sealed partial class Printer
{
    /// <summary>A text as a quoted string literal.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: Append("$").Append(variable.Name.Value); break;
            case IntValueNode number: Append(number.Text); break;
            case FloatValueNode number: Append(number.Text); break;
            case StringValueNode { IsBlock: true } text when BlockString.CanHold(text.Value): WriteBlockString(text.Value); break;
            case StringValueNode text: Append(Quote(text.Value)); break;
            case BooleanValueNode boolean: Append(boolean.Value ? "true" : "false"); break;
            case NullValueNode: Append("null"); break;
            case EnumValueNode name: Append(name.Name); break;
            case ListValueNode list: WriteItems("[", list.Items, "]"); break;
            case ObjectValueNode fields: WriteItems("{ ", fields.Fields, " }"); break;
        }
    }

    private void WriteItems(string open, IReadOnlyList<SyntaxNode> items, string close)
    {
        if (items.Count == 0)
            Append(open.Trim()).Append(close.Trim());
        else
            WriteList(open, items, ", ", close);
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Inner);
                Append("!");
                break;
            case ListTypeNode list:
                Append("[");
                WriteType(list.Item);
                Append("]");
                break;
            case NamedTypeNode named:
                Append(named.Name.Value);
                break;
        }
    }

    private void WriteBlockString(string text)
    {
        Append("\"\"\"");
        foreach (var line in text.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Length > 0)
                NewLine();
            else
                _text.Append('\n');
            Append(line);
        }

        NewLine();
        Append("\"\"\"");
    }
}
