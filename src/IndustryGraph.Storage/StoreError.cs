namespace IndustryGraph.Storage;

/// <summary>Why a store failed.</summary>
public enum StoreError
{
    /// <summary>What is stored is damaged. Repeating does not help.</summary>
    Corrupt,

    /// <summary>What is stored was written by a version that this one does not know.</summary>
    UnsupportedVersion,

    /// <summary>The store cannot be reached or written just now. Repeating may help.</summary>
    Unavailable,

    /// <summary>Something else was written in between, or another process holds the store.</summary>
    Conflict,
}
