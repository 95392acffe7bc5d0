using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>One step of a path.</summary>
/// <param name="Relationship">What is walked.</param>
/// <param name="From">Where the step begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record PathHop(Relationship Relationship, NodeId From, NodeId To)
{
    /// <summary>Whether it is walked from the relationship's from to its to.</summary>
    public bool Forward => Relationship.Key.From == From;

    /// <summary>See <see cref="Stages.Firmness"/>.</summary>
    public int Firmness => Relationship.State.Stage.Firmness();
}
