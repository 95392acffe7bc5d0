namespace IndustryGraph.Storage.Embedded;

/// <summary>A node that was found.</summary>
/// <param name="Version">As it reads at the pin.</param>
/// <param name="Degree">How many relationships it has, where the order wants it; else 0.</param>
internal readonly record struct NodeHit(NodeVersion Version, int Degree);
