namespace IndustryGraph.Exchange;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Bytes">Bytes read of the file as it lies there, packed or not.</param>
/// <param name="Length">How many it has.</param>
/// <param name="Recording">Whether it records; else it still looks for bad rows.</param>
public readonly record struct ImportProgress(long Rows, long Bytes, long Length, bool Recording);
