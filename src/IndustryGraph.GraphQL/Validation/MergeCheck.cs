using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>FieldsInSetCanMerge(set), section 5.3.2, level by level.</summary>
internal sealed class MergeCheck(ValidationContext context, Action<string, SyntaxNode, SyntaxNode> report)
{
    private readonly HashSet<FieldSet> _shapes = [];
    private readonly HashSet<FieldSet> _answers = [];
    private readonly HashSet<(int A, int B)> _reported = [];
    private int _steps;

    public void Run(MergeFields fields, List<MergeField> set)
    {
        CheckShapes(fields, set);
        CheckAnswers(fields, set);
    }

    /// <summary>SameResponseShape(fieldA, fieldB) within each response name.</summary>
    private void CheckShapes(MergeFields fields, List<MergeField> set)
    {
        if (!IsNew(_shapes, set))
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
    private void CheckAnswers(MergeFields fields, List<MergeField> set)
    {
        if (!IsNew(_answers, set))
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

    private bool IsNew(HashSet<FieldSet> seen, List<MergeField> set)
    {
        if (set.Count == 0 || context.IsFull)
            return false;
        _steps += set.Count;
        if (_steps > context.Limits.MergeChecks)
            throw new LimitException(LimitErrors.Exceeded("mergeChecks", context.Limits.MergeChecks));
        return seen.Add(new FieldSet(set));
    }

    private void Report(MergeField a, MergeField b, string why)
    {
        if (a.Id > b.Id)
            (a, b) = (b, a);
        if (_reported.Add((a.Id, b.Id)))
            report($"The fields for \"{a.ResponseName}\" conflict: {why}. Give them different aliases.", a.Node, b.Node);
    }
}
