using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What becomes of the subject of a claim when one entity goes into another.</summary>
internal static class SubjectTurning
{
    /// <summary>The subject with one entity in place of another; null where both ends become one.</summary>
    public static ClaimSubject? Turned(this ClaimSubject subject, NodeId from, NodeId into) => subject switch
    {
        RelationshipKey key when With(key.From, from, into) == With(key.To, from, into) => null,
        RelationshipKey key => new RelationshipKey(key.Type, With(key.From, from, into), With(key.To, from, into)),
        FactKey key => key with { Entity = With(key.Entity, from, into) },
        _ => subject,
    };

    private static NodeId With(NodeId id, NodeId from, NodeId into) => id == from ? into : id;
}
