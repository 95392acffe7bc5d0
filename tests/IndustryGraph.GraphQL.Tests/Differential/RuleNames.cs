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

    /// <summary>The common names, each once, in order; a rule that only graphql-js has keeps its name.</summary>
    public static IReadOnlyList<string> Common(IEnumerable<string> rules) =>
        [.. rules.Select(r => Names.GetValueOrDefault(r, r)).Distinct().Order(StringComparer.Ordinal)];
}
