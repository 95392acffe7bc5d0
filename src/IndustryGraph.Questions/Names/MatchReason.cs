namespace IndustryGraph.Questions;

/// <summary>Why a name matches.</summary>
public enum MatchReason
{
    Exact,
    Alias,
    Prefix,
    Word,
    Spelling,
    Identifier,
}
