using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A relationship or fact, with everything that rules look at.</summary>
/// <param name="Record">The relationship or fact at the pin.</param>
/// <param name="Claims">The claims that stand at the pin, deprecated ones among them; best first.</param>
public sealed record ConflictSubject(GraphRecord Record, IReadOnlyList<Claim> Claims)
{
    /// <summary>The country on record of the company or facility that a fact is about; null where there is none.</summary>
    public string? Country { get; init; }

    /// <summary>The relationship of the same type the other way round, where this one's id is the smaller; null where there is none.</summary>
    public ConflictSubject? Reverse { get; init; }

    public Relationship? Relationship => Record as Relationship;

    /// <summary>
    /// The claims that contradict some other one, the whole list in its order; at most one of a pair may be deprecated.
    /// </summary>
    public IReadOnlyList<Claim> Pairwise(Func<Claim, Claim, bool> contradict)
    {
        ArgumentNullException.ThrowIfNull(contradict);
        var taking = new HashSet<ClaimId>();
        for (var i = 0; i < Claims.Count; i++)
        {
            for (var k = i + 1; k < Claims.Count; k++)
            {
                if ((Claims[i].Rank != Rank.Deprecated || Claims[k].Rank != Rank.Deprecated) && contradict(Claims[i], Claims[k]))
                {
                    taking.Add(Claims[i].Id);
                    taking.Add(Claims[k].Id);
                }
            }
        }

        return [.. Claims.Where(claim => taking.Contains(claim.Id))];
    }
}
