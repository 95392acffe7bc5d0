using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>The rules in the order of the specification.</summary>
internal static class ValidationRules
{
    public static ValidationRule[] All(ValidationContext context)
    {
        var variables = new VariableUses(context);
        return
        [
            // 5.1 Documents
            new ExecutableDefinitions(context),

            // 5.2 Operations
            new OperationTypeExistence(context),
            new OperationNameUniqueness(context),
            new LoneAnonymousOperation(context),
            new SingleRootField(context),

            // 5.3 Fields
            new FieldSelections(context),
            new FieldSelectionMerging(context),
            new LeafFieldSelections(context),

            // 5.4 Arguments
            new ArgumentNames(context),
            new ArgumentUniqueness(context),
            new RequiredArguments(context),

            // 5.5 Fragments
            new FragmentNameUniqueness(context),
            new FragmentSpreadTypeExistence(context),
            new FragmentsOnCompositeTypes(context),
            new FragmentsMustBeUsed(context),
            new FragmentSpreadTargetDefined(context),
            new FragmentSpreadsMustNotFormCycles(context),
            new FragmentSpreadIsPossible(context),

            // 5.6 Values
            new ValuesOfCorrectType(context),
            new InputObjectFieldNames(context),
            new InputObjectFieldUniqueness(context),
            new InputObjectRequiredFields(context),

            // 5.7 Directives
            new DirectivesAreDefined(context),
            new DirectivesAreInValidLocations(context),
            new DirectivesAreUniquePerLocation(context),

            // 5.8 Variables
            new VariableUniqueness(context),
            new VariablesAreInputTypes(context),
            variables,
            new AllVariableUsesDefined(context, variables),
            new AllVariablesUsed(context, variables),
            new AllVariableUsagesAreAllowed(context, variables),
        ];
    }
}
