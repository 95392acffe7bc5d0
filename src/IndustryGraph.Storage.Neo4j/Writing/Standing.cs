using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The part of the graph that a change set touches, as of the last commit.</summary>
internal sealed class Standing
{
    private readonly HashSet<string> _asked = [];

    /// <summary>The versions that stand, by slug.</summary>
    public Dictionary<string, Node> Nodes { get; } = [];

    /// <summary>What slugs answer as, of those that are redirected.</summary>
    public Dictionary<string, string> Targets { get; } = [];

    public Dictionary<ClaimId, StandingClaim> Claims { get; } = [];

    /// <summary>The subjects that anything was ever said of, of those that redirects name.</summary>
    public HashSet<string> Subjects { get; } = [];

    /// <summary>Those of the slugs that were not asked for before, which from now on they were.</summary>
    public List<string> NotYetAsked(IEnumerable<string> slugs) => [.. slugs.Where(_asked.Add)];

    /// <summary>Takes note of a claim.</summary>
    public StandingClaim Add(in Properties properties)
    {
        var claim = ClaimProperties.Read(properties);
        if (!Claims.TryGetValue(claim.Id, out var standing))
        {
            standing = new StandingClaim(claim, ClaimProperties.SubjectAt(properties, claim, Instant.Open));
            Claims.Add(claim.Id, standing);
        }

        return standing;
    }
}
