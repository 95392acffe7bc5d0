namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where the two may differ: the table at the end of docs/graphql-engine.md. Each recognises its own cases as narrowly as
/// it can; null is for a difference that has no reason.
/// </summary>
internal static class KnownDifferences
{
    public static string? Explain(DifferentialCase question, DifferentialAnswer engine, DifferentialAnswer reference)
    {
        if (engine.Accepted == false && reference.Accepted == true)
            return engine.Messages!.All(m => m.StartsWith("The default of ", StringComparison.Ordinal)) ? "defaults in SDL"
                : engine.Messages!.All(m => m.StartsWith("A schema holds no operations", StringComparison.Ordinal)) ? "operations in SDL"
                : null;
        if (engine.Messages is [var message] && engine.Data is null)
        {
            if (message == "A subscription cannot be asked this way.")
                return "subscriptions run as streams";
            if (message.EndsWith("is null where Boolean! is expected.", StringComparison.Ordinal))
                return "null conditions";
        }

        if (engine.Rules is not null && reference.Rules is not null)
        {
            var ours = RuleNames.Common(engine.Rules);
            var theirs = RuleNames.Common(reference.Rules);
            if (!ours.SequenceEqual(theirs))
                return ExplainRules([.. ours.Except(theirs)], [.. theirs.Except(ours)], question, engine);
        }

        return null;
    }

    private static string? ExplainRules(string[] oursOnly, string[] theirsOnly, DifferentialCase question, DifferentialAnswer engine)
    {
        if (theirsOnly.Length == 0 && oursOnly is ["KnownOperationTypesRule"])
            return "operation types";
        if (theirsOnly is ["OverlappingFieldsCanBeMergedRule"] && oursOnly.Length == 0 && engine.Rules!.Contains("FragmentSpreadsMustNotFormCycles"))
            return "merging in circles";
        if (engine.Rules!.Contains("FragmentNameUniqueness"))
            return "fragments of one name";
        return null;
    }
}
