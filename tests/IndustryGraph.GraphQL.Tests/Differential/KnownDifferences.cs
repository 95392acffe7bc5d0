namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where the two may differ: the table at the end of docs/graphql-engine.md. Each recognises its own cases as narrowly as
/// it can; null is for a difference that has no reason.
/// </summary>
internal static class KnownDifferences
{
    public static string? Explain(DifferentialCase question, DifferentialAnswer engine, DifferentialAnswer reference)
    {
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
        return null;
    }
}
