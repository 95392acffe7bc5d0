namespace IndustryGraph.Model;

/// <summary>From one day to another, both included.</summary>
public readonly record struct ValidInterval(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
