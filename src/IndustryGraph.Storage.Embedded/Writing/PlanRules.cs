using System.Runtime.CompilerServices;

namespace IndustryGraph.Storage.Embedded;

/// <summary>How a change set that breaks a rule is refused.</summary>
internal static class PlanRules
{
    /// <exception cref="ArgumentException">The rule does not hold.</exception>
    public static void Rule(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref RuleMessage message)
    {
        if (!holds)
        {
            throw new ArgumentException(message.ToString());
        }
    }
}
