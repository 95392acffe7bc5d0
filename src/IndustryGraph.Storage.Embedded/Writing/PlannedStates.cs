using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The states of a subject as known from the commit on: of a relationship, or of a fact. The other is null.</summary>
internal sealed record PlannedStates(
    SubjectColumns Subject, List<(ValidInterval, RelationshipState)>? OfRelationship, List<(ValidInterval, FactState)>? OfFact);
