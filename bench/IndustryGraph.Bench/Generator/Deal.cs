using IndustryGraph.Model;

namespace IndustryGraph.Bench.Generator;

/// <summary>A relationship with its one claim, in numbers.</summary>
/// <param name="Index">From 0, in the order recorded.</param>
/// <param name="From">The company it begins at.</param>
/// <param name="To">The company it ends at.</param>
/// <param name="Type">Most are SUPPLIES.</param>
/// <param name="Stage">Most are OPERATIONAL.</param>
/// <param name="Announced">The day.</param>
/// <param name="Ended">The last day it is valid; null for most.</param>
/// <param name="Product">What is sold; null for most.</param>
internal readonly record struct Deal(
    int Index, int From, int To, RelationshipType Type, Stage Stage, DateOnly Announced, DateOnly? Ended, int? Product);
