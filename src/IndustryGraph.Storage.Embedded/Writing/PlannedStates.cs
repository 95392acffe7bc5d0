using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The states of a subject as known from the commit on: of a relationship or of a fact, or of a new relationship by its
/// one claim. The other two are null.
/// </summary>
internal readonly record struct PlannedStates(
    SubjectColumns Subject,
    List<(ValidInterval, RelationshipState)>? OfRelationship,
    List<(ValidInterval, FactState)>? OfFact,
    LoneClaim? OfLoneClaim);
