namespace IndustryGraph.Questions;

/// <summary>What sources disagree about.</summary>
public enum ConflictKind
{
    Stage,
    Value,
    Date,
    Direction,
    Attribute,

    /// <summary>What one source says cannot well be so.</summary>
    Implausible,
}
