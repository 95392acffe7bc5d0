namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>
/// What is selected at one response path (list indexes left out): for each object type that can stand there the fields in
/// response order. Several fields lead here where different object types share a selection.
/// </summary>
internal sealed class PlanSelection(int id, Func<object, string>? typeNameOf)
{
    public int Id { get; } = id;

    /// <summary>Which of <see cref="Types"/> a value has; null where there is only one.</summary>
    public Func<object, string>? TypeNameOf { get; } = typeNameOf;

    public IReadOnlyList<PlanType> Types { get; private set; } = [];

    public void Complete(IReadOnlyList<PlanType> types) => Types = types;
}
