namespace IndustryGraph.Api;

/// <summary>Is told by a host what becomes of the operations that clients send. Called from many threads; must not throw.</summary>
public interface IOperationObserver
{
    /// <summary>A subscription was opened. Its end is reported as that of any operation, with its events.</summary>
    void Subscribed();

    /// <summary>An event was made for a subscriber.</summary>
    void EventSent();

    /// <summary>A client was cut off, since it did not take the events that it was sent.</summary>
    void CutOff();

    /// <summary>An operation has ended.</summary>
    void Ended(in OperationReport report);
}
