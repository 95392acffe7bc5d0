using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

internal sealed partial class GraphIndex
{
    private const string Joint = "--";

    /// <summary>The claim with this id; -1 where there is none.</summary>
    public int Find(ClaimId id) =>
        TrySplit(id.Value, out var source, out var suffix) ? FindClaim(source, suffix) : -1;

    /// <summary>The relationship with this id; -1 where there is none.</summary>
    public int Find(RelationshipId id) =>
        TrySplit(id.Value, out var from, out var rest) ? FindRelationship(from, rest) : -1;

    /// <summary>What bears a slug, now or at any time: a node, a relationship or fact, or a claim.</summary>
    public (NodeEntry? Node, Subject? Subject, int Claim) FindAny(string slug)
    {
        if (!TrySplit(slug, out var first, out var rest))
        {
            return (Nodes.Find(slug), null, -1);
        }

        if (first.Kind == NodeKind.Source)
        {
            return (null, null, FindClaim(first, rest));
        }

        if (Facts.Find(slug) is { } fact)
        {
            return (null, Subject.Fact(fact.Index), -1);
        }

        var relationship = FindRelationship(first, rest);
        return (null, relationship < 0 ? null : Subject.Relationship(relationship), -1);
    }

    // No slug of a node holds a double hyphen, so the first one ends the node that a minted id begins with.
    private bool TrySplit(string slug, out NodeEntry first, out ReadOnlySpan<char> rest)
    {
        var joint = slug.IndexOf(Joint, StringComparison.Ordinal);
        var node = joint < 0 ? null : Nodes.Find(slug.AsSpan(0, joint));
        first = node!;
        rest = joint < 0 ? [] : slug.AsSpan(joint + Joint.Length);
        return node is not null;
    }

    /// <summary>The claim of a source whose id ends so; -1 where there is none.</summary>
    public int FindClaim(NodeEntry source, ReadOnlySpan<char> suffix)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(suffix.Length);
        Span<byte> bytes = longest <= 512 ? stackalloc byte[longest] : new byte[longest];
        return Claims.Find(source.Index, bytes[..Encoding.UTF8.GetBytes(suffix, bytes)]);
    }

    private int FindRelationship(NodeEntry from, ReadOnlySpan<char> rest)
    {
        var joint = rest.IndexOf(Joint);
        if (joint < 0 || Nodes.Find(rest[(joint + Joint.Length)..]) is not { } to)
        {
            return -1;
        }

        foreach (var info in RelationshipTypes.All)
        {
            if (rest[..joint].SequenceEqual(info.Type.Slug()))
            {
                return Relationships.Find(info.Type, from.Index, to.Index);
            }
        }

        return -1;
    }
}
