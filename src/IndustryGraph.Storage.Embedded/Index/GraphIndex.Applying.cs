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
            Apply(item, commit);
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
            if (ofLoneClaim is { } lone)
            {
                lone.AddTo(Relationships, Claims[lone.Index].Subject.Index, commit);
            }
            else if (ofRelationship is not null)
            {
                Apply(GetOrAdd(subject).Index, commit, ofRelationship);
            }
            else
            {
                Apply(Facts[GetOrAdd(subject).Index], commit, ofFact!);
            }
        }
    }

    private void Apply(PlannedClaim item, int commit)
    {
        var (key, suffix) = (item.Given.Key, item.Suffix);
        var longest = Encoding.UTF8.GetMaxByteCount(Math.Max(key.Length, suffix.Length));
        Span<byte> room = longest <= 256 ? stackalloc byte[2 * longest] : new byte[2 * longest];
        var keyBytes = room[..Encoding.UTF8.GetBytes(key, room)];
        var suffixBytes = room[longest..];
        suffixBytes = suffixBytes[..Encoding.UTF8.GetBytes(suffix, suffixBytes)];
        AddClaim(item.Source, GetOrAdd(item.Subject), commit, keyBytes, suffixBytes);
    }
}
