using System.Globalization;
using System.Text.RegularExpressions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where this engine may differ from graphql-js: the table in docs/graphql-engine.md, line by line. Each recognises its own
/// cases as narrowly as it can.
/// </summary>
internal static partial class KnownDifferences
{
    private static readonly string[] BuiltInScalars = ["Int", "Float", "String", "Boolean", "ID"];

    private static readonly (string Name, Func<Difference, bool> Is)[] All =
    [
        ("empty selection sets", d => d.IsOnly17 && d.IsSyntaxHereOnly("Expected a name, found \"}\".")),
        ("long escapes", d => d.Engine.SyntaxError is null
            && d.Reference.SyntaxError?.Contains("Invalid Unicode escape sequence", StringComparison.Ordinal) == true
            && LongEscape.IsMatch(d.Question.Document)),
        ("directives on definitions of directives", d => d.IsSyntaxHereOnly("\"DIRECTIVE_DEFINITION\": no such directive location")
            || (d.IsOnly17 && d.IsSyntaxHereOnly("Expected \"on\", found \"@\"."))),
        ("kinds of operation that the schema does not have", d => d.IsOnly16 && d.IsRuleHereOnly("KnownOperationTypesRule")),
        ("conditions on the root field of a subscription", d => d.IsOnly16 && d.IsRuleHereOnly("SingleFieldSubscriptionsRule")),
        ("variables in a list for what is no list", d => d.IsOnly16
            && d.RulesHereOnly.Count == 0
            && d.RulesThereOnly is [] or ["VariablesInAllowedPositionRule"]
            && d.PlacesHereOnly.Count == 0
            && d.PlacesThereOnly.Count > 0
            && d.PlacesThereOnly.All(place => IsVariableInList(place, d.Question.Document))),
        ("the first of two input fields of one name", d => d.IsOnly17
            && d.Rules.Contains("UniqueInputFieldNamesRule")
            && (d.IsRuleHereOnly("ValuesOfCorrectTypeRule") || d.IsPlacesOf("ValuesOfCorrectTypeRule"))),
        ("where in a wrong oneOf input object", d => d.IsOnly17 && d.IsPlacesOf("ValuesOfCorrectTypeRule")),
        ("null for includeDeprecated", d => d.IsOnly16
            && d.RulesHereOnly is [] or ["ValuesOfCorrectTypeRule"]
            && d.PlacesHereOnly.Count > 0
            && d.RulesThereOnly.Count == 0
            && d.PlacesThereOnly.Count == 0
            && d.PlacesHereOnly.All(place => IsNullForIncludeDeprecated(place, d.Question.Document))),
        ("fields in circles of fragments", d => d.RulesHereOnly.Count == 0
            && d.RulesThereOnly is ["OverlappingFieldsCanBeMergedRule"]
            // Of two fragments of one name, the circle may be through the one that the rule of circles does not follow.
            && (d.Rules.Contains("NoFragmentCyclesRule") || d.Rules.Contains("UniqueFragmentNamesRule"))),
        ("null conditions on a fragment that is there already", d => d.IsOnly16
            && d.Engine.Results is { } results
            && results.Any(r => r.Messages.Any(m => m.StartsWith("The argument \"if\" of @", StringComparison.Ordinal)))),
        ("defaults in SDL", d => d.IsOnly16 && d.IsSchemaRefusedHereOnly("The default of ")),
        ("arguments of directives in SDL", d => d.IsSchemaRefusedHereOnly("The argument @")),
        ("operations in SDL", d => d.IsSchemaRefusedHereOnly("A schema holds no operations")),
        ("root types beside those of the default names", d => d.IsSchemaRefusedHereOnly("The schema already has the type ")),
        ("types named like built-in scalars", d => BuiltInScalars.Any(s => d.IsSchemaRefusedHereOnly($"The type {s} is defined twice."))),
        ("@specifiedBy on an extension of a scalar", d => d.IsOnly16
            && (d.Engine.Accepted, d.Reference.Accepted) is (true, true)
            && d.Question.Document.Contains("extend scalar Anything @specifiedBy", StringComparison.Ordinal)),
    ];

    /// <summary>What differs, each with its reason; null is for a difference that has none.</summary>
    public static IEnumerable<(int Version, string? Reason)> Between(
        DifferentialCase question, DifferentialAnswer engine, ReferenceAnswers references)
    {
        var (in16, in17) = (Differs(references.Version16), Differs(references.Version17));
        if (in16)
            yield return (16, Explain(new Difference(question, engine, references.Version16, 16, IsTheOnly: !in17)));
        if (in17)
            yield return (17, Explain(new Difference(question, engine, references.Version17, 17, IsTheOnly: !in16)));

        bool Differs(DifferentialAnswer reference) => ComparableAnswer.Of(engine) != ComparableAnswer.Of(reference);
    }

    private static string? Explain(Difference difference) => Array.Find(All, known => known.Is(difference)).Name;

    /// <summary>Whether an error is about a variable that stands within brackets.</summary>
    private static bool IsVariableInList(string found, string document)
    {
        if (found.Split('@', ' ', ':') is not ["VariablesInAllowedPositionRule", _, _, var line, var column])
            return false;
        var text = document.Split('\n')[int.Parse(line, CultureInfo.InvariantCulture) - 1];
        var before = text[..(int.Parse(column, CultureInfo.InvariantCulture) - 1)];
        return before.Count(b => b == '[') > before.Count(b => b == ']');
    }

    private static bool IsNullForIncludeDeprecated(string found, string document)
    {
        if (found.Split('@', ':') is not ["ValuesOfCorrectTypeRule", var line, var column])
            return false;
        var text = document.Split('\n')[int.Parse(line, CultureInfo.InvariantCulture) - 1];
        return text[..(int.Parse(column, CultureInfo.InvariantCulture) - 1)].EndsWith("includeDeprecated: ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\\u\{0{5,}[0-9A-Fa-f]+\}")]
    private static partial Regex LongEscape { get; }
}
