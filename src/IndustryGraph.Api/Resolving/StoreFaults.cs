using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>What a client is told of a store that failed. The failure itself is for the log.</summary>
public static class StoreFaults
{
    /// <returns>Null where the client is told of an internal error only: what is stored is damaged.</returns>
    public static Fault? Of(StoreException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Error switch
        {
            StoreError.Unavailable => new Fault(FaultCodes.Unavailable, "The graph cannot be reached just now. Try again in a little while."),
            StoreError.Conflict => new Fault(FaultCodes.Conflict, "Something else was written at the same time. Try again."),
            _ => null,
        };
    }
}
