namespace IndustryGraph.Model;

/// <summary>A claimed attribute of one entity, as it reads at some pin.</summary>
public sealed record Fact(FactKey Key, FactState State) : GraphRecord
{
    public FactId Id { get; } = Key.Id;

    public override string Slug => Id.Value;
}
