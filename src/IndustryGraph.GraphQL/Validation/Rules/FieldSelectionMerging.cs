namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>
/// 5.3.2 Field Selection Merging: fields with one response name give one answer. Instead of comparing pairs, as the
/// specification states the rule, fields are gathered level by level: all fields under a response name must have the
/// same shape, and those that can meet on one object the same name and arguments; their selections together are the next
/// level. A set of fields that was looked at once is not looked at again, so that fragments used many times cost
/// nothing more.
/// </summary>
internal sealed class FieldSelectionMerging(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        // A circle is reported by its own rule; here the levels would have no end.
        if (new FragmentSpreads(Context).HasCircle())
            return;
        var fields = new MergeFields(Context);
        var check = new MergeCheck(Context, (message, a, b) => Report(message, a, b));
        foreach (var operation in Context.Operations)
            check.Run(fields, () => fields.Select(operation));
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!fields.HasVisited(fragment))
                check.Run(fields, () => MergeFields.Select(fragment));
        }
    }
}
