using System.Text.Json;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What a merge did, kept with it so that it can be undone.</summary>
/// <param name="Into">The company that stayed.</param>
/// <param name="Claims">The claims that were moved, and what they counted for before.</param>
/// <param name="Aliases">The names it took in.</param>
/// <param name="Industries">The industries it took in.</param>
/// <param name="Identifiers">The identifiers it took in.</param>
/// <param name="TookCountry">Whether it took its country from the other.</param>
internal sealed record MergeReceipt(
    string Into,
    IReadOnlyList<MovedClaim> Claims,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Industries,
    IReadOnlyList<Identifier> Identifiers,
    bool TookCountry)
{
    /// <summary>The idempotency key of the nth merge of an id.</summary>
    public static string KeyOf(NodeId from, int number) => $"merge/{from}/{number}";

    public static MergeReceipt Read(string text) => JsonSerializer.Deserialize<Stored>(text)!.Receipt();

    public string Write() => JsonSerializer.Serialize(Stored.Of(this));

    // Subjects are told apart by their parts; null parts belong to the other kind.
    private sealed record Stored(
        string Into, StoredClaim[] Claims, string[] Aliases, string[] Industries, Identifier[] Identifiers, bool TookCountry)
    {
        public static Stored Of(MergeReceipt receipt) => new(
            receipt.Into,
            [.. receipt.Claims.Select(StoredClaim.Of)],
            [.. receipt.Aliases],
            [.. receipt.Industries],
            [.. receipt.Identifiers],
            receipt.TookCountry);

        public MergeReceipt Receipt() => new(Into, [.. Claims.Select(claim => claim.Moved())], Aliases, Industries, Identifiers, TookCountry);
    }

    private sealed record StoredClaim(string Claim, string Type, string From, string To)
    {
        public static StoredClaim Of(MovedClaim moved) => moved.Subject switch
        {
            RelationshipKey key => new StoredClaim(moved.Claim.Value, key.Type.ToString(), key.From.Value, key.To.Value),
            FactKey key => new StoredClaim(moved.Claim.Value, "Fact/" + key.Kind, key.Entity.Value, key.Predicate),
            _ => throw new InvalidOperationException("A claim is about a relationship or a fact."),
        };

        public MovedClaim Moved() => new(new ClaimId(Claim), Type.StartsWith("Fact/", StringComparison.Ordinal)
            ? new FactKey(new NodeId(From), Enum.Parse<FactKind>(Type.AsSpan(5)), To)
            : new RelationshipKey(Enum.Parse<RelationshipType>(Type), new NodeId(From), new NodeId(To)));
    }
}

/// <param name="Claim">The claim.</param>
/// <param name="Subject">What it counted for before the merge.</param>
internal sealed record MovedClaim(ClaimId Claim, ClaimSubject Subject);
