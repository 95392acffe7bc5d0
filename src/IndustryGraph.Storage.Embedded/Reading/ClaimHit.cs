using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A claim that was found, by its index, which is its place in the order recorded.</summary>
/// <param name="Index">The claim.</param>
/// <param name="Evidence">The claim itself with the standing of its source, where the order is that of the best claim.</param>
internal readonly record struct ClaimHit(int Index, Evidence? Evidence);
