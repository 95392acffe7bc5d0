using System.Collections;

namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>Writes values that belong to no GraphQL type: those of extensions.</summary>
internal static class JsonValues
{
    public static void Write(JsonBuffer json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(); break;
            case string text: json.WriteString(text); break;
            case bool boolean: json.WriteBoolean(boolean); break;
            case int number: json.WriteNumber(number); break;
            case long number: json.WriteNumber(number); break;
            case double number when double.IsFinite(number): json.WriteNumber(number); break;
            case decimal number: json.WriteNumber(number); break;
            case IReadOnlyDictionary<string, object?> fields: WriteObject(json, fields); break;
            case IEnumerable items: WriteList(json, items.Cast<object?>(), Write); break;
            default: json.WriteString(value.ToString()); break;
        }
    }

    public static void WriteList<T>(JsonBuffer json, IEnumerable<T> items, Action<JsonBuffer, T> write)
    {
        json.WriteByte((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                json.WriteByte((byte)',');
            isFirst = false;
            write(json, item);
        }

        json.WriteByte((byte)']');
    }

    private static void WriteObject(JsonBuffer json, IReadOnlyDictionary<string, object?> fields)
    {
        json.WriteByte((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in fields)
        {
            if (!isFirst)
                json.WriteByte((byte)',');
            isFirst = false;
            json.WriteString(name);
            json.WriteByte((byte)':');
            Write(json, value);
        }

        json.WriteByte((byte)'}');
    }
}
