using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A fact with all its states.</summary>
internal sealed record PlannedFact(FactKey Key, bool IsNew, List<Rectangle<FactState>> Rectangles);
