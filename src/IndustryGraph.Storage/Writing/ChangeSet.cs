using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// What is written as one: all of it or nothing. The entries of the log come in the order nodes, redirects of nodes,
/// claims, closures with a reason. Nothing that alters the graph goes without an entry: moves and redirects of subjects come
/// with the redirect of a node. No record comes twice in one list.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>
    /// New versions of nodes. A version equal to the one that stands writes nothing. The id is a slug
    /// (<see cref="Slug.IsValid"/>); a node never becomes one of another kind.
    /// </summary>
    public IReadOnlyList<Node> Nodes { get; init; } = [];

    /// <summary>
    /// New claims. Their ids are new and begin with the id of the source and a double hyphen (<see cref="Claim.IdOf"/>).
    /// Their known time is set by the store. Their sources and the ends of their subjects, which are companies or
    /// facilities, stand or are among <see cref="Nodes"/>, and were not merged into others. A relationship does not join an
    /// entity to itself. A fact keeps the spelling of its predicate that was recorded first: by commit, the claims of one
    /// commit by id and before its moves.
    /// </summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Claims that are corrected or retracted.</summary>
    public IReadOnlyList<ClaimClosure> Closures { get; init; } = [];

    /// <summary>Claims that count for another subject from now on.</summary>
    public IReadOnlyList<ClaimMove> Moves { get; init; } = [];

    /// <summary>Ids that answer as another from now on.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>Who writes; null where nobody is named.</summary>
    public string? Actor { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Where it is not null and was used before, nothing is written and the <see cref="Receipt"/> of then is returned,
    /// whatever <see cref="ExpectedSequence"/> says. It is kept even where nothing else is new.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Kept with the idempotency key, for the caller's own use.</summary>
    public string? Receipt { get; init; }

    /// <summary>
    /// The revision the changes were worked out at: where the log has moved on since, nothing is written and
    /// <see cref="StoreError.Conflict"/> thrown. Null to write in any case.
    /// </summary>
    public long? ExpectedSequence { get; init; }
}
