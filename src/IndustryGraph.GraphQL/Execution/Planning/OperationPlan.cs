namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>How an operation is run, for one choice of its <c>@skip</c> and <c>@include</c> variables. Immutable.</summary>
/// <param name="Root">The fields of the root type.</param>
/// <param name="Selections">How many selections there are; their ids count from 0.</param>
/// <param name="Types">How many object types in selections there are; their ids count from 0.</param>
/// <param name="Fields">How many fields there are; their ids count from 0.</param>
internal sealed record OperationPlan(
    OperationType Operation,
    SourceText Source,
    PlanType Root,
    int Selections,
    int Types,
    int Fields);
