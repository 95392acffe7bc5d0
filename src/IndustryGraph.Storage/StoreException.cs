namespace IndustryGraph.Storage;

/// <summary>A store failed. The message is a sentence for an operator; the cause is inside.</summary>
public sealed class StoreException(StoreError error, string message, Exception? cause = null) : Exception(message, cause)
{
    public StoreError Error { get; } = error;
}
