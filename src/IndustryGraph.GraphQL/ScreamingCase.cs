using System.Text;

namespace IndustryGraph.GraphQL;

/// <summary>Names of enum values: <c>ManufacturesFor</c> in C# is <c>MANUFACTURES_FOR</c> in SDL.</summary>
internal static class ScreamingCase
{
    public static string From(string pascal)
    {
        var name = new StringBuilder(pascal.Length + 4);
        for (var i = 0; i < pascal.Length; i++)
        {
            var startsWord = char.IsUpper(pascal[i])
                && i > 0
                && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1])));
            if (startsWord)
                name.Append('_');
            name.Append(char.ToUpperInvariant(pascal[i]));
        }

        return name.ToString();
    }
}
