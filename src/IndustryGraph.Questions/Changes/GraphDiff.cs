using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// What is different between two pins. Whoever takes the relationships of the first, leaves out what ended, adds what was
/// added and puts in what changed, has those of the second.
/// </summary>
/// <param name="Added">Relationships that are in the second only, as they read there; by id.</param>
/// <param name="Ended">Relationships that are in the first only, as they read there; by id.</param>
/// <param name="Changed">By the id of the record, then in the order of its attributes.</param>
/// <param name="Retracted">Claims that were known at the first and had been retracted by the second; in that order, then by id.</param>
/// <param name="Truncated"><see cref="Truncation.Nodes"/> where a list is longer than was asked for.</param>
public sealed record GraphDiff(
    IReadOnlyList<Relationship> Added,
    IReadOnlyList<Relationship> Ended,
    IReadOnlyList<FieldChange> Changed,
    IReadOnlyList<Claim> Retracted,
    Truncation? Truncated);

/// <summary>One attribute of one record, before and after.</summary>
/// <param name="Record">A relationship, fact or node: as it reads at the second pin, or where it is not there, at the first.</param>
/// <param name="IsGone">Whether it is not there at the second pin.</param>
/// <param name="Field">The name of the attribute in the schema.</param>
/// <param name="Before">As <see cref="ValuePrinter"/> prints it; null where there was none.</param>
/// <param name="After">As <see cref="ValuePrinter"/> prints it; null where there is none.</param>
public sealed record FieldChange(GraphRecord Record, bool IsGone, string Field, string? Before, string? After);
