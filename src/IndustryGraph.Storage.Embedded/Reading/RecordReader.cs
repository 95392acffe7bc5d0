using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Records by their slugs.</summary>
internal sealed class RecordReader(Snapshot snapshot, Pin pin, ClaimSource claims)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly IndexPin _pin = snapshot.PinOf(pin);

    public GraphRecord?[] Read(IReadOnlyList<string> slugs)
    {
        var found = new GraphRecord?[slugs.Count];
        var wanted = new List<(int Place, int Claim)>();
        for (var i = 0; i < found.Length; i++)
        {
            var (node, subject, claim) = _index.FindAny(_index.Redirects.Resolve(slugs[i], _pin.Commit));
            if (claim >= 0 && _index.Claims[claim].KnownFrom <= _pin.Commit)
            {
                wanted.Add((i, claim));
            }

            found[i] = node is not null ? node.At(_pin.Commit)?.Node : subject is { } known ? Read(known) : null;
        }

        var read = claims.Read(wanted.ConvertAll(item => item.Claim), _index, _pin.Commit);
        for (var i = 0; i < wanted.Count; i++)
        {
            found[wanted[i].Place] = read[i];
        }

        return found;
    }

    private GraphRecord? Read(Subject subject)
    {
        if (subject.IsFact)
        {
            var fact = _index.Facts[subject.Index];
            return fact.At(_pin) is { } state ? new Fact(fact.Key, state) : null;
        }

        var found = _index.Relationships.StateAt(subject.Index, _pin);
        return found.IsNone ? null : new Relationship(_index, subject.Index, found.Number);
    }
}
