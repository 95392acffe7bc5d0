namespace IndustryGraph.Abuse;

/// <summary>One way to make a server work hard for nothing.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="What">What is sent.</param>
/// <param name="StoppedBy">The status, code and limit that it is to be answered with.</param>
/// <param name="RunAsync">Carries it out against an endpoint and tells what it was answered with.</param>
public sealed record Attack(string Name, string What, string StoppedBy, Func<Uri, CancellationToken, Task<string>> RunAsync)
{
    /// <summary>Whether it needs many connections, or time to pass.</summary>
    public bool IsLong { get; init; }
}
