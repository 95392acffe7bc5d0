using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A new claim.</summary>
/// <param name="Index">The place it takes behind all claims.</param>
/// <param name="Given">The claim as it was given, without its commit.</param>
/// <param name="Source">The node.</param>
/// <param name="Suffix">The part of its id behind the source.</param>
/// <param name="Subject">Its subject.</param>
internal sealed record PlannedClaim(int Index, Claim Given, int Source, string Suffix, SubjectColumns Subject);
