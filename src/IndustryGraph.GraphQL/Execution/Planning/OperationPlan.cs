namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>How an operation is run, for one choice of its <c>@skip</c> and <c>@include</c> variables. Immutable.</summary>
/// <param name="Root">The fields of the root type.</param>
/// <param name="Selections">How many selections there are; their ids count from 0.</param>
/// <param name="Types">The object types in selections, by id.</param>
/// <param name="Fields">How many fields there are; their ids count from 0.</param>
/// <param name="CostedFields">The fields of which it is said what they cost, and the types they stand on.</param>
internal sealed record OperationPlan(
    OperationType Operation,
    SourceText Source,
    PlanType Root,
    int Selections,
    IReadOnlyList<PlanType> Types,
    int Fields,
    IReadOnlyList<(PlanType In, PlanField Field)> CostedFields)
{
    /// <summary>What the operation may cost, where no variable tells it.</summary>
    public long? FixedCost { get; init; }

    /// <summary>Whether nothing but the schema is asked for, without variables: the data is always the same.</summary>
    public bool IsOfSchemaAlone { get; init; }
}
