using System.Text;

namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    /// <summary>Adds what a plan wrote to the file. Readers see it when it is published.</summary>
    public void Apply(WritePlan plan)
    {
        var commit = Commits.Add(plan.At);
        AddNames(plan.Nodes.ConvertAll(item => AddVersion(item.IsNew ? Nodes.Add(item.Node.Id, item.Node.Kind) : Nodes[item.Index], commit, item.Node)));

        foreach (var (from, to) in plan.Redirects)
        {
            Redirects.Add(commit, from, to);
        }

        foreach (var item in plan.Claims)
        {
            var subject = GetOrAdd(item.Subject);
            AddClaim(item.Source, subject, commit, Encoding.UTF8.GetBytes(item.Claim.Key), Encoding.UTF8.GetBytes(item.Suffix));
        }

        foreach (var closure in plan.Closures)
        {
            Volatile.Write(ref Claims[closure.Claim].KnownTo, commit);
        }

        foreach (var move in plan.Moves)
        {
            Moves.Add(move.Claim, new Move(commit, move.Subject is null ? null : GetOrAdd(move.Columns), move.Subject));
        }

        foreach (var (subject, ofRelationship, ofFact, ofLoneClaim) in plan.States)
        {
            var index = GetOrAdd(subject).Index;
            if (ofLoneClaim is { } lone)
            {
                lone.AddTo(Relationships, index, commit);
            }
            else if (ofRelationship is not null)
            {
                Apply(index, commit, ofRelationship);
            }
            else
            {
                Apply(Facts[index], commit, ofFact!);
            }
        }
    }
}
