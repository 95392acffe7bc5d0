namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>The rules of section 5 here and what checks the same in graphql-js.</summary>
internal static class RuleNames
{
    /// <summary>Where a type name stands that there is not, graphql-js has one rule for variables and fragments.</summary>
    private const string Types = "KnownTypeNamesRule/VariablesAreInputTypesRule";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["ExecutableDefinitions"] = "ExecutableDefinitionsRule",
        ["OperationTypeExistence"] = "KnownOperationTypesRule",
        ["OperationNameUniqueness"] = "UniqueOperationNamesRule",
        ["LoneAnonymousOperation"] = "LoneAnonymousOperationRule",
        ["SingleRootField"] = "SingleFieldSubscriptionsRule",
        ["FieldSelections"] = "FieldsOnCorrectTypeRule",
        ["FieldSelectionMerging"] = "OverlappingFieldsCanBeMergedRule",
        ["LeafFieldSelections"] = "ScalarLeafsRule",
        ["ArgumentNames"] = "KnownArgumentNamesRule",
        ["ArgumentUniqueness"] = "UniqueArgumentNamesRule",
        ["RequiredArguments"] = "ProvidedRequiredArgumentsRule",
        ["FragmentNameUniqueness"] = "UniqueFragmentNamesRule",
        ["FragmentSpreadTypeExistence"] = Types,
        ["KnownTypeNamesRule"] = Types,
        ["VariablesAreInputTypesRule"] = Types,
        ["VariablesAreInputTypes"] = Types,
        ["FragmentsOnCompositeTypes"] = "FragmentsOnCompositeTypesRule",
        ["FragmentsMustBeUsed"] = "NoUnusedFragmentsRule",
        ["FragmentSpreadTargetDefined"] = "KnownFragmentNamesRule",
        ["FragmentSpreadsMustNotFormCycles"] = "NoFragmentCyclesRule",
        ["FragmentSpreadIsPossible"] = "PossibleFragmentSpreadsRule",
        ["ValuesOfCorrectType"] = "ValuesOfCorrectTypeRule",
        ["InputObjectFieldNames"] = "ValuesOfCorrectTypeRule",
        ["InputObjectRequiredFields"] = "ValuesOfCorrectTypeRule",
        ["InputObjectFieldUniqueness"] = "UniqueInputFieldNamesRule",
        ["DirectivesAreDefined"] = "KnownDirectivesRule",
        ["DirectivesAreInValidLocations"] = "KnownDirectivesRule",
        ["DirectivesAreUniquePerLocation"] = "UniqueDirectivesPerLocationRule",
        ["VariableUniqueness"] = "UniqueVariableNamesRule",
        ["AllVariableUsesDefined"] = "NoUndefinedVariablesRule",
        ["AllVariablesUsed"] = "NoUnusedVariablesRule",
        ["AllVariableUsagesAreAllowed"] = "VariablesInAllowedPositionRule",
    };

    /// <summary>
    /// Every error with the common name of its rule and its places, in order. Of the rules that may tell of one mistake in
    /// several ways, by pairs or by groups of fields, there are none.
    /// </summary>
    public static IReadOnlyList<string> Places(IEnumerable<string> found) =>
    [
        .. found.Select(f => f.Split('@'))
            .Select(f => (Rule: Names.GetValueOrDefault(f[0], f[0]), Places: f[1]))
            .Where(f => f.Rule is not ("OverlappingFieldsCanBeMergedRule" or "SingleFieldSubscriptionsRule"))
            .Select(f => $"{f.Rule}@{f.Places}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The common names of the rules that found something, each once, in order.</summary>
    public static IReadOnlyList<string> Common(IEnumerable<string> found) =>
        [.. found.Select(f => f.Split('@')[0]).Select(r => Names.GetValueOrDefault(r, r)).Distinct().Order(StringComparer.Ordinal)];
}
