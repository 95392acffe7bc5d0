namespace IndustryGraph.Api;

/// <summary>An event of a subscription.</summary>
public interface ISubscriptionEvent
{
    /// <summary>What the response to the event is read in.</summary>
    RequestContext Context { get; }

    /// <summary>
    /// Equal for events of different subscribers whose responses are the same where document and variables are; null where
    /// the response is for this one alone.
    /// </summary>
    object? SharedAs { get; }
}
