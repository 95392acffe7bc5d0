using System.Text;

namespace IndustryGraph.Server.Commands;

/// <summary>A table for a terminal: columns as wide as what is in them, wide characters counted as two.</summary>
internal static class TextTable
{
    public static string Write(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = header.Select((name, column) => rows.Select(row => Width(row[column])).Append(Width(name)).Max()).ToList();
        var text = new StringBuilder();
        Line(header);
        Line([.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
        {
            Line(row);
        }

        return text.ToString();

        void Line(IReadOnlyList<string> cells)
        {
            var line = string.Join("  ", cells.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell))));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    // East Asian characters and full-width forms fill two cells (https://www.unicode.org/reports/tr11/).
    private static int Width(string text) =>
        text.EnumerateRunes().Sum(rune => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1);
}
