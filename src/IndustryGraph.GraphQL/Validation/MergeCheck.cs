using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>FieldsInSetCanMerge(set), section 5.3.2, level by level.</summary>
internal sealed class MergeCheck(ValidationContext context, Action<string, SyntaxNode, SyntaxNode> report)
{
    private readonly HashSet<FieldSet> _shapes = [];
    private readonly HashSet<FieldSet> _answers = [];
    private readonly HashSet<(FieldNode A, FieldNode B)> _reported = [];
    private int _steps;

    public void Run(MergeFields fields, Func<MergeSelection> select)
    {
        CheckShapes(fields, select());
        CheckAnswers(fields, select());
    }

    /// <summary>SameResponseShape(fieldA, fieldB) within each response name.</summary>
    private void CheckShapes(MergeFields fields, MergeSelection selection)
    {
        if (NewFields(_shapes, fields, selection) is not { } set)
            return;
        foreach (var group in set.GroupBy(f => f.ResponseName))
        {
            var members = group.ToList();
            var first = members.Find(f => f.Type is not null);
            foreach (var member in members)
            {
                if (first is not null && member.Type is not null && !HaveSameShape(first.Type!, member.Type))
                    Report(first, member, $"they give {first.Type} and {member.Type}");
            }

            CheckShapes(fields, fields.Below(members));
        }
    }

    /// <summary>Equal names and arguments within each response name, for fields that one object can have at once.</summary>
    private void CheckAnswers(MergeFields fields, MergeSelection selection)
    {
        if (NewFields(_answers, fields, selection) is not { } set)
            return;
        foreach (var group in set.GroupBy(f => f.ResponseName))
        {
            foreach (var members in Meeting([.. group]))
            {
                var first = members[0];
                foreach (var member in members)
                {
                    if (first.Node.Name.Value != member.Node.Name.Value)
                        Report(first, member, $"\"{first.Node.Name.Value}\" and \"{member.Node.Name.Value}\" are different fields");
                    else if (first.Arguments != member.Arguments)
                        Report(first, member, "their arguments differ");
                }

                CheckAnswers(fields, fields.Below(members));
            }
        }
    }

    /// <summary>Fields on different object types never meet; those on an interface or union may meet any.</summary>
    private static IEnumerable<List<MergeField>> Meeting(List<MergeField> members)
    {
        var anywhere = members.FindAll(f => f.Parent is not ObjectType);
        if (anywhere.Count == members.Count)
            return [members];
        return members
            .Where(f => f.Parent is ObjectType)
            .GroupBy(f => f.Parent)
            .Select(g => g.Concat(anywhere).ToList());
    }

    private static bool HaveSameShape(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => HaveSameShape(x.Inner, y.Inner),
        (ListType x, ListType y) => HaveSameShape(x.Item, y.Item),
        (NamedType x, NamedType y) => ReferenceEquals(x, y) || (x.IsComposite && y.IsComposite),
        _ => false,
    };

    /// <summary>
    /// The fields of a selection; null where it was looked at before, as it is written or with its fragments put in. The
    /// first is told without putting them in, so that a large fragment that is spread everywhere is put in once.
    /// </summary>
    private List<MergeField>? NewFields(HashSet<FieldSet> seen, MergeFields fields, MergeSelection selection)
    {
        if (selection.Count == 0 || context.IsFull)
            return null;
        Count(selection.Count);
        if (!seen.Add(new FieldSet(selection.Fields.Select(f => f.Node).Concat<SyntaxNode>(selection.Fragments))))
            return null;
        if (selection.Fragments.Count == 0)
            return selection.Fields;
        var all = fields.Expand(selection);
        Count(all.Count);
        return all.Count > 0 && seen.Add(new FieldSet(all.Select(f => f.Node))) ? all : null;
    }

    private void Count(int steps)
    {
        _steps += steps;
        if (_steps > context.Limits.MergeChecks)
            throw new LimitException(LimitErrors.Exceeded("mergeChecks", context.Limits.MergeChecks));
    }

    private void Report(MergeField a, MergeField b, string why)
    {
        if (a.Node.Start > b.Node.Start)
            (a, b) = (b, a);
        if (_reported.Add((a.Node, b.Node)))
            report($"The fields for \"{a.ResponseName}\" conflict: {why}. Give them different aliases.", a.Node, b.Node);
    }
}
