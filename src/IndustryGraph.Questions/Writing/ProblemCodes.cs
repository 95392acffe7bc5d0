using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The codes of problems that writing meets. docs/errors.md says what each means and what to do.</summary>
public static class ProblemCodes
{
    public const string BadValue = Problem.BadValue;
    public const string NotFound = FaultCodes.NotFound;
    public const string WrongKind = "WRONG_KIND";
    public const string IdTaken = "ID_TAKEN";
    public const string DuplicateId = "DUPLICATE_ID";
    public const string DuplicateKey = "DUPLICATE_KEY";
    public const string ProductCycle = "PRODUCT_CYCLE";
    public const string SelfRelationship = "SELF_RELATIONSHIP";
    public const string KeyInUse = "KEY_IN_USE";
    public const string AlreadyClosed = "ALREADY_CLOSED";
    public const string NotMerged = "NOT_MERGED";
}
