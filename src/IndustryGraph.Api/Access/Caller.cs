using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Who asks.</summary>
/// <param name="Name">What the log of changes calls them, <c>key:ci</c> or <c>token:alice</c>; null of a stranger.</param>
/// <param name="Role">What they may do.</param>
public sealed record Caller(string? Name, Role Role)
{
    /// <summary>Somebody who did not say who they are.</summary>
    public static Caller Stranger { get; } = new(null, Role.None);

    /// <summary>Why they may not write; null where they may.</summary>
    public Fault? WriteRefusal => Role >= Role.Editor ? null
        : Name is null
            ? new Fault(FaultCodes.Unauthenticated, "Writing needs the key or token of an editor: send it as 'Authorization: Bearer <key>'. 'industrygraph keys add' makes keys.")
            : new Fault(FaultCodes.Forbidden, $"'{Name}' has the role {Role.ToString().ToLowerInvariant()}; writing needs the role editor or admin.");
}
