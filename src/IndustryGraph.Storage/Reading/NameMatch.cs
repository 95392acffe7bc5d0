namespace IndustryGraph.Storage;

/// <summary>How names are looked up.</summary>
public enum NameMatch
{
    /// <summary>The name or an alias folds to the same text.</summary>
    Exact,

    /// <summary>
    /// The name or an alias shares trigrams with the text: those with the largest Dice coefficient of the sets of
    /// trigrams of the folded texts (<see cref="Trigrams"/>); ties by id.
    /// </summary>
    Similar,

    /// <summary>An identifier of a company: <c>scheme:value</c>, or <c>value</c> alone for any scheme; compared without case.</summary>
    Identifier,
}
