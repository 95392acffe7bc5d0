using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    /// <summary>Adds a version; its names are found once <see cref="AddNames"/> adds them.</summary>
    public NodeVersion AddVersion(NodeEntry entry, int commit, Node node)
    {
        var version = new NodeVersion(entry, commit, node);
        Nodes.Add(entry, version);
        return version;
    }

    /// <summary>Lets versions be found by their names, and puts them into the order of names.</summary>
    /// <param name="versions">In the order they were added.</param>
    public void AddNames(List<NodeVersion> versions)
    {
        versions.ForEach(Names.Add);
        foreach (var ofKind in versions.GroupBy(version => version.Entry.Kind))
        {
            ref var order = ref _byName[(int)ofKind.Key];
            order = order.Union(ofKind);
        }
    }

    /// <summary>Finds a subject, or adds it.</summary>
    public Subject GetOrAdd(in SubjectColumns subject) => Find(subject) ?? Add(subject);

    /// <summary>Adds a subject that is not there.</summary>
    public Subject Add(in SubjectColumns subject)
    {
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
