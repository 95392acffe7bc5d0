namespace IndustryGraph.Model;

/// <summary>
/// Reads relationships that a store knows by numbers, when they are looked at. What is read of a number is the same for
/// ever. Safe for use by many threads at once.
/// </summary>
public interface IRelationshipReader
{
    RelationshipKey KeyOf(int relationship);

    RelationshipState StateOf(int state);
}
