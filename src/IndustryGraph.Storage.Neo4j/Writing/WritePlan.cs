using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A change set that was checked and worked out.</summary>
internal sealed class WritePlan(ChangeSet changes, Instant at)
{
    public ChangeSet Changes { get; } = changes;

    public Instant At { get; } = at;

    /// <summary>Versions that differ from the one that stands.</summary>
    public List<PlannedNode> Nodes { get; } = [];

    /// <summary>Redirects that differ from the one that stands.</summary>
    public List<Redirect> Redirects { get; } = [];

    /// <summary>By id, with their commit.</summary>
    public List<Claim> Claims { get; } = [];

    public List<ClaimClosure> Closures { get; } = [];

    /// <summary>Moves to another subject than the claim counts for.</summary>
    public List<ClaimMove> Moves { get; } = [];

    public List<PlannedEntry> Entries { get; } = [];

    public List<PlannedRelationship> Relationships { get; } = [];

    public List<PlannedFact> Facts { get; } = [];
}
