using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>The fields merged under one response name, and the type they give: equal when all nodes are the same ones.</summary>
internal readonly struct FieldNodes(IReadOnlyList<FieldNode> nodes, NamedType type) : IEquatable<FieldNodes>
{
    private readonly IReadOnlyList<FieldNode> _nodes = nodes;
    private readonly NamedType _type = type;

    public bool Equals(FieldNodes other)
    {
        if (!ReferenceEquals(_type, other._type) || _nodes.Count != other._nodes.Count)
            return false;
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (!ReferenceEquals(_nodes[i], other._nodes[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is FieldNodes other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_nodes.Count, _nodes[0].Start, _nodes[^1].Start);
}
