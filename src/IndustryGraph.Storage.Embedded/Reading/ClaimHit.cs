using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A claim about a subject.</summary>
/// <param name="Index">The claim.</param>
/// <param name="Evidence">As it reads at the pin, with the standing of its source.</param>
internal readonly record struct ClaimHit(int Index, Evidence Evidence);
