using IndustryGraph.Api;

namespace IndustryGraph.Server.Access;

/// <summary>Who asks, found out once.</summary>
/// <param name="Caller">Who they are.</param>
/// <param name="IsInForce">Whether the key or token that said so is still taken.</param>
internal sealed record Identity(Caller Caller, Func<bool> IsInForce)
{
    public static Identity Stranger { get; } = new(Caller.Stranger, () => true);
}
