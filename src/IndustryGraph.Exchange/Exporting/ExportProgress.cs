namespace IndustryGraph.Exchange;

/// <summary>How far an export has come. How far it has to go is not known before it has been read.</summary>
/// <param name="Records">Nodes and claims written.</param>
/// <param name="Bytes">Bytes written, before any packing.</param>
public readonly record struct ExportProgress(long Records, long Bytes);
