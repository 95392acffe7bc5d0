using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The relationships that do not read the same at two pins. Those that do are told by where their states are.</summary>
internal sealed class DifferenceSearch(Snapshot snapshot, RelationshipCriteria criteria, Pin before, Pin after)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly RelationshipFilter _before = new(snapshot, snapshot.PinOf(before), criteria);
    private readonly RelationshipFilter _after = new(snapshot, snapshot.PinOf(after), criteria);

    public List<(Relationship? Before, Relationship? After)> Run(CancellationToken cancellation)
    {
        var found = new List<(Relationship?, Relationship?)>();
        for (var relationship = 0; relationship < snapshot.Relationships; relationship++)
        {
            if ((relationship & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var (left, right) = (_before.Match(relationship, null), _after.Match(relationship, null));
            if (left != right)
            {
                found.Add((Read(relationship, left), Read(relationship, right)));
            }
        }

        return found.FindAll(pair => pair.Item1 is null || !pair.Item1.Equals(pair.Item2));
    }

    private Relationship? Read(int relationship, StateRef state) => state.IsNone ? null : new Relationship(_index, relationship, state.Number);
}
