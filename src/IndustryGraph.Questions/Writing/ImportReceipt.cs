using System.Text.Json;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What is kept with an idempotency key, so that the same key can answer as before.</summary>
internal sealed record ImportReceipt(
    int Recorded, int Corrected, int AlreadyKnown, IReadOnlyList<string> Relationships, string? Fingerprint)
{
    public static string Write(ImportOutcome outcome, string? fingerprint)
    {
        var relationships = outcome.Relationships.Select(id => id.Value).ToList();
        return JsonSerializer.Serialize(
            new ImportReceipt(outcome.Recorded, outcome.Corrected, outcome.AlreadyKnown, relationships, fingerprint));
    }

    /// <summary>The outcome of then. A key that another kind of write used up is a problem.</summary>
    public static ImportOutcome Read(Commit commit)
    {
        try
        {
            if (commit.Receipt is { } text
                && JsonSerializer.Deserialize<ImportReceipt>(text) is { Relationships: not null } receipt)
            {
                return new ImportOutcome
                {
                    Recorded = receipt.Recorded,
                    Corrected = receipt.Corrected,
                    AlreadyKnown = receipt.AlreadyKnown,
                    Relationships = [.. receipt.Relationships.Select(id => new RelationshipId(id))],
                    Replayed = true,
                    Fingerprint = receipt.Fingerprint,
                    Revision = commit.Revision,
                };
            }
        }
        catch (JsonException)
        {
            // Not a receipt of an import.
        }

        const string taken = "This idempotency key was used for another kind of write; take a new one.";
        return new ImportOutcome
        {
            Problems = [new Problem(ProblemCodes.KeyInUse, "idempotencyKey", taken)],
            Revision = commit.Revision,
        };
    }
}
