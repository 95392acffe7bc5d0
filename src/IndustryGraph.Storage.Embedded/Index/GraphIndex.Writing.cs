using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    /// <param name="entry">The node.</param>
    /// <param name="commit">The commit that recorded it.</param>
    /// <param name="node">The version.</param>
    /// <param name="ordered">Whether it is put into the order of names; false where <see cref="OrderByName"/> follows.</param>
    public NodeVersion AddVersion(NodeEntry entry, int commit, Node node, bool ordered = true)
    {
        var version = new NodeVersion(entry, commit, node);
        Names.Add(version);
        Nodes.Add(entry, version);
        if (ordered)
        {
            ref var order = ref _byName[(int)entry.Kind];
            order = order.Add(version);
        }

        return version;
    }

    /// <summary>Puts many versions into the order of names at once.</summary>
    public void OrderByName(IEnumerable<NodeVersion> versions)
    {
        foreach (var ofKind in versions.GroupBy(version => version.Entry.Kind))
        {
            ref var order = ref _byName[(int)ofKind.Key];
            order = order.Union(ofKind);
        }
    }

    /// <summary>Finds a subject, or adds it.</summary>
    public Subject GetOrAdd(in SubjectColumns subject)
    {
        if (Find(subject) is { } found)
        {
            return found;
        }

        if (subject.Type is { } type)
        {
            var relationship = Relationships.Add(type, subject.From, subject.To);
            Links?.Add(in Relationships[relationship], relationship);
            return Subject.Relationship(relationship);
        }

        var fact = Facts.Add((FactKey)subject.ToKey(Nodes)!, Nodes[subject.From]);
        _facts = _facts.Add(fact);
        return Subject.Fact(fact.Index);
    }

    /// <summary>Adds a claim behind all others.</summary>
    public int AddClaim(int source, Subject subject, int commit, ReadOnlySpan<byte> key, ReadOnlySpan<byte> suffix)
    {
        var last = subject.IsFact ? Facts[subject.Index].LastClaim : Relationships.LastClaim(subject.Index);
        var row = new ClaimRow
        {
            Source = source,
            Subject = subject,
            KnownFrom = commit,
            KnownTo = RectangleRow.Open,
            Previous = last,
        };
        var claim = Claims.Add(row, key, suffix);
        Nodes[source].Recorded.Add(claim);
        if (subject.IsFact)
        {
            Facts[subject.Index].LastClaim = claim;
        }
        else
        {
            Relationships.AddClaim(subject.Index, claim);
        }

        return claim;
    }
}
