using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>Block strings (section 2.9.4): the indentation all lines share and the blank lines around them go.</summary>
internal static class BlockString
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>BlockStringValue(rawValue) of the specification.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(LineEnds, StringSplitOptions.None);
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indentation(lines[i]);
            if (indent == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        if (first < 0)
            return "";
        var value = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                value.Append('\n');
            value.Append(i == 0 ? lines[i] : lines[i][Math.Min(common, lines[i].Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Whether a text comes back unchanged when it is written as a block string and read again.</summary>
    public static bool CanHold(string text)
    {
        foreach (var c in text)
        {
            if (c is '\r' or (< ' ' and not '\t' and not '\n'))
                return false;
        }

        return Dedent("\n" + text + "\n") == text;
    }

    private static int Indentation(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
            i++;
        return i;
    }
}
