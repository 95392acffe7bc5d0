namespace IndustryGraph.Storage.Embedded;

/// <summary>Where an embedded store lives.</summary>
public sealed class EmbeddedStoreOptions
{
    /// <summary>The directory of its files; made where it is missing. One store at a time has it open.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Tells the instants of commits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
