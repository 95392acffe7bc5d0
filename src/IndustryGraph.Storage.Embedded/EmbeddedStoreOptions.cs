namespace IndustryGraph.Storage.Embedded;

/// <summary>Where an embedded store lives.</summary>
public sealed class EmbeddedStoreOptions
{
    /// <summary>The directory of its files; made where it is missing. One store at a time has it open.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// How large the database file may become, in bytes: a write that would make it larger fails as on a full disk. Null
    /// for no bound.
    /// </summary>
    public long? MaxFileSize { get; init; }

    /// <summary>
    /// How many relationships may be added or changed beside the arrays of the graph before these are made anew, in the
    /// background. Imports wait for an eighth of the graph as well, unless this is 0.
    /// </summary>
    public int MaxUnsealed { get; init; } = 8_192;

    /// <summary>
    /// How many relationships of an entity are put in order for each page of them, from 0; of entities with more the order is
    /// kept, once it is asked for. 256 by default.
    /// </summary>
    public int MaxUnsorted { get; init; } = 256;

    /// <summary>Tells the instants of commits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
