namespace IndustryGraph.Model;

/// <summary>What must be so of every claim that is recorded, whatever else is in the graph.</summary>
public static class ClaimRules
{
    /// <summary>The longest statement, in UTF-16 units.</summary>
    public const int MaxStatement = 5000;

    /// <summary>Every rule that the claim breaks.</summary>
    public static IEnumerable<Problem> Check(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var problems = new RuleCheck();
        problems.Text("key", claim.Key, required: true);
        problems.Require(!string.IsNullOrWhiteSpace(claim.Statement), "statement", "A statement is wanted: what the source says, in your own words.");
        problems.Require(claim.Statement.Length <= MaxStatement, "statement", $"At most {MaxStatement} characters; there are {claim.Statement.Length}.");
        problems.Wellformed("statement", claim.Statement);
        problems.Require(claim.Confidence is >= 0 and <= 1, "confidence", $"Between 0 and 1; it is {claim.Confidence}.");
        problems.Texts("terms", claim.Terms);
        problems.Text("locator", claim.Locator, required: false);
        problems.Text("attributedTo", claim.AttributedTo, required: false);
        problems.Require(
            claim.HoldsFrom <= claim.HoldsTo,
            "validTo",
            $"It would end ({claim.ValidTo}) before it begins ({(claim.ValidFrom is null ? "announced " : "") + (claim.ValidFrom ?? claim.AnnouncedOn)}).");
        CheckValue(problems, "value", claim.Value);
        if (claim.Volume is { } volume)
        {
            problems.Range("volume.max", volume.Amount, volume.Max);
            problems.Text("volume.unit", volume.Unit, required: true);
            problems.Text("volume.per", volume.Per, required: false);
        }

        switch (claim.Subject)
        {
            case RelationshipKey key:
                problems.Require(claim.Stage is not null, "stage", "A claim about a relationship says its stage.");
                problems.Require(key.From != key.To, "subject.relationship", "A relationship joins two different entities.");
                problems.Require(claim.Share is null or (>= 0 and <= 1), "share", $"A share is between 0 and 1; it is {claim.Share}.");
                problems.Require(claim.Share is null || key.Type == RelationshipType.Owns, "share", "Only OWNS has a share.");
                problems.Require(
                    claim.Text is null && claim.AsOf is null && claim.By is null, "subject", "Text, asOf and by belong to facts.");
                break;
            case FactKey key:
                problems.Text("subject.fact.predicate", key.Predicate, required: true);
                problems.Require(claim.Stage is null, "stage", "A fact has no stage.");
                problems.Require(claim.Share is null, "share", "A fact has no share.");
                problems.Text("subject.fact.text", claim.Text, required: false);
                break;
        }

        return problems.Found;
    }

    private static void CheckValue(RuleCheck problems, string path, Money? value)
    {
        for (var depth = 0; value is not null; value = value.StatedEquivalent, path += ".statedEquivalent", depth++)
        {
            problems.Range(path + ".max", value.Amount, value.Max);
            problems.Require(
                value.Currency.Length == 3 && value.Currency.All(char.IsAsciiLetterUpper),
                path + ".currency",
                $"'{value.Currency}' is no currency code: three capital letters of ISO 4217, as in USD.");
            problems.Require(depth < 2, path, "A stated equivalent has at most one equivalent of its own.");
            if (depth >= 2)
            {
                return;
            }
        }
    }
}
