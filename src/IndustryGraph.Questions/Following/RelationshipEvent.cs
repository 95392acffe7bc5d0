using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>One relationship that changed with one commit.</summary>
/// <param name="Entry">The last entry of the commit that touched it.</param>
/// <param name="Part">Which of the relationships that this entry touched, from 0; a merge touches many.</param>
/// <param name="Relationship">As it reads after the commit; where it is gone then, as it read before.</param>
/// <param name="Pin">Where it reads so.</param>
public sealed record RelationshipEvent(LogEntry Entry, int Part, Relationship Relationship, Pin Pin);
