namespace IndustryGraph.Model;

/// <summary>What a claim is about: a <see cref="RelationshipKey"/> or a <see cref="FactKey"/>.</summary>
public abstract record ClaimSubject
{
    private protected ClaimSubject()
    {
    }

    /// <summary>The id minted from what identifies the subject.</summary>
    public abstract string Slug { get; }
}
