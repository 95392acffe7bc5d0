using System.Globalization;
using System.Text.RegularExpressions;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where this engine may differ from a version of graphql-js: the table in docs/graphql-engine.md. Each reason recognises
/// its own cases as narrowly as it can; null is for a difference that has none.
/// </summary>
internal static partial class KnownDifferences
{
    private const string VariablesRule = "VariablesInAllowedPositionRule";

    private static readonly string[] BuiltInScalars = ["Int", "Float", "String", "Boolean", "ID"];

    [GeneratedRegex(@"\\u\{0{5,}[0-9A-Fa-f]+\}")]
    private static partial Regex LongEscapes { get; }

    public static IEnumerable<(int Version, string? Reason)> Between(
        DifferentialCase question, DifferentialAnswer engine, ReferenceAnswers references)
    {
        var (in16, in17) = (Differs(engine, references.Version16), Differs(engine, references.Version17));
        if (in16)
            yield return (16, Explain(question, engine, references.Version16, isOnly16: !in17, isOnly17: false));
        if (in17)
            yield return (17, Explain(question, engine, references.Version17, isOnly16: false, isOnly17: !in16));
    }

    private static bool Differs(DifferentialAnswer engine, DifferentialAnswer reference) =>
        ComparableAnswer.Of(engine) != ComparableAnswer.Of(reference);

    private static string? Explain(
        DifferentialCase question, DifferentialAnswer engine, DifferentialAnswer reference, bool isOnly16, bool isOnly17)
    {
        if (engine.Accepted == true && reference.Accepted == true)
            return isOnly16 && question.Document.Contains("extend scalar Anything @specifiedBy", StringComparison.Ordinal) ? "@specifiedBy on an extension" : null;
        if (engine.Accepted == false && reference.Accepted == true)
            return ExplainSchema(engine.Messages!, isOnly16);
        if (engine.SyntaxError is not null)
            return ExplainRefusal(engine.SyntaxError, isOnly17);
        if (reference.SyntaxError is not null)
            return LongEscapes.IsMatch(question.Document) && reference.SyntaxError.Contains("Invalid Unicode escape sequence", StringComparison.Ordinal) ? "long escapes" : null;
        if (engine.Found is null || reference.Found is null)
            return null;
        var (ours, theirs) = (RuleNames.Common(engine.Found), RuleNames.Common(reference.Found));
        if (isOnly16 && ours.Union([VariablesRule]).Order(StringComparer.Ordinal).SequenceEqual(theirs.Union([VariablesRule]).Order(StringComparer.Ordinal))
            && SaysMoreOnlyOfVariablesInLists(question.Document, engine.Found, reference.Found))
            return "variables in a list for what is no list";
        return ours.SequenceEqual(theirs)
            ? ExplainPlaces(engine.Found, reference.Found, isOnly17)
            : ExplainRules([.. ours.Except(theirs)], [.. theirs.Except(ours)], ours, isOnly16, isOnly17);
    }

    /// <summary>Version 16 takes the items of a list to have the type of the place, where that is no list.</summary>
    private static bool SaysMoreOnlyOfVariablesInLists(string document, IReadOnlyList<string> ours, IReadOnlyList<string> theirs)
    {
        var (here, there) = (RuleNames.Places(ours), RuleNames.Places(theirs));
        var more = there.Except(here).ToList();
        return !here.Except(there).Any() && more.Count > 0 && more.TrueForAll(IsOfVariableInList);

        bool IsOfVariableInList(string place)
        {
            if (place.Split('@') is not [VariablesRule, var places])
                return false;
            var (line, column) = places.Split(' ')[1].Split(':') is [var l, var c] ? (int.Parse(l, CultureInfo.InvariantCulture), int.Parse(c, CultureInfo.InvariantCulture)) : default;
            var before = document.Split('\n')[line - 1][..(column - 1)];
            return before.Count(b => b == '[') > before.Count(b => b == ']');
        }
    }

    private static string? ExplainRefusal(string error, bool isOnly17)
    {
        if (isOnly17 && error.EndsWith("Expected a name, found \"}\".", StringComparison.Ordinal))
            return "empty selection sets";
        if (error.Contains("\"DIRECTIVE_DEFINITION\": no such directive location", StringComparison.Ordinal)
            || (isOnly17 && error.EndsWith("Expected \"on\", found \"@\".", StringComparison.Ordinal)))
            return "directives on definitions of directives";
        return null;
    }

    private static string? ExplainSchema(IReadOnlyList<string> messages, bool isOnly16)
    {
        if (isOnly16 && All("The default of "))
            return "defaults in SDL";
        if (All("The argument @"))
            return "arguments of directives in SDL";
        if (All("A schema holds no operations"))
            return "operations in SDL";
        if (messages.All(m => BuiltInScalars.Any(s => m == $"The type {s} is defined twice.")))
            return "types named like built-in scalars";
        return All("The schema already has the type ") ? "root types beside those of the default names" : null;

        bool All(string start) => messages.All(m => m.StartsWith(start, StringComparison.Ordinal));
    }

    private static string? ExplainRules(
        string[] oursOnly, string[] theirsOnly, IReadOnlyList<string> ours, bool isOnly16, bool isOnly17)
    {
        if (isOnly16 && theirsOnly.Length == 0 && oursOnly is ["KnownOperationTypesRule"])
            return "kinds of operation that the schema does not have";
        if (isOnly16 && theirsOnly.Length == 0 && oursOnly is ["SingleFieldSubscriptionsRule"])
            return "conditions on the root field of a subscription";
        if (theirsOnly is ["OverlappingFieldsCanBeMergedRule"] && oursOnly.Length == 0
            && (ours.Contains("NoFragmentCyclesRule") || ours.Contains("UniqueFragmentNamesRule")))
            return "fields in circles of fragments";
        if (isOnly17 && theirsOnly.Length == 0 && oursOnly is ["ValuesOfCorrectTypeRule"] && ours.Contains("UniqueInputFieldNamesRule"))
            return "the first of two input fields of one name";
        return null;
    }

    /// <summary>
    /// Version 17 tells of an object that is no oneOf input object beside what is wrong inside it, and of two input fields
    /// of one name looks at the last.
    /// </summary>
    private static string? ExplainPlaces(IReadOnlyList<string> ours, IReadOnlyList<string> theirs, bool isOnly17)
    {
        var (here, there) = (RuleNames.Places(ours), RuleNames.Places(theirs));
        var (hereOnly, thereOnly) = (here.Except(there).ToList(), there.Except(here).ToList());
        if (!isOnly17 || !hereOnly.Concat(thereOnly).All(p => p.StartsWith("ValuesOfCorrectTypeRule@", StringComparison.Ordinal)))
            return null;
        if (hereOnly.Count == 0)
            return "one wrong oneOf input object told twice";
        return here.Any(p => p.StartsWith("UniqueInputFieldNamesRule@", StringComparison.Ordinal)) ? "the first of two input fields of one name" : null;
    }
}
