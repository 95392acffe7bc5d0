namespace IndustryGraph.Model;

/// <summary>One state over a rectangle of the two clocks.</summary>
public sealed record Rectangle<TState>(ValidInterval Valid, KnownInterval Known, TState State)
    where TState : SubjectState
{
    public bool Contains(Pin pin) => Known.Contains(pin.KnownAt) && Valid.Contains(pin.ValidAt);
}
