namespace IndustryGraph.Api;

/// <summary>An event of a subscription.</summary>
public interface ISubscriptionEvent
{
    /// <summary>What the response to the event is read in.</summary>
    RequestContext Context { get; }
}
