using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>A request that came from this very process, such as one of the command line.</summary>
public sealed class UnlimitedVisit(Caller caller) : IVisit
{
    /// <summary>One that only reads.</summary>
    public static UnlimitedVisit OfStranger { get; } = new(Caller.Stranger);

    public Caller Caller { get; } = caller;

    public Fault? WritingOff => null;

    public Fault? Ended => null;

    public Fault? Reserve(long points) => null;

    public void Release()
    {
        // Nothing was set aside.
    }

    public Allowance? Charge(long points) => null;
}
