using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A fact that was found.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="State">Its state at the pin.</param>
internal readonly record struct FactHit(FactEntry Fact, FactState State);
