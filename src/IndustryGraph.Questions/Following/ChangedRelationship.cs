using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>A relationship that a commit touched.</summary>
/// <param name="Entry">The last entry of the commit that touched it.</param>
/// <param name="Before">As it read before the commit; null where it did not.</param>
/// <param name="After">As it reads after it; null where it does not.</param>
internal sealed record ChangedRelationship(LogEntry Entry, Relationship? Before, Relationship? After);
