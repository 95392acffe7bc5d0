namespace IndustryGraph.Model;

/// <summary>A relationship as it reads at some pin. What is read of one that a store gave is kept; lists are longer than looks.</summary>
public sealed record Relationship : GraphRecord
{
    private RelationshipKey? _key;
    private RelationshipState? _state;
    private string? _id;

    public Relationship(RelationshipKey key, RelationshipState state) => (_key, _state) = (key, state);

    /// <summary>One that is read when it is looked at.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="stateNumber">The number of its state there.</param>
    public Relationship(IRelationshipReader reader, int number, int stateNumber) => (Reader, Number, StateNumber) = (reader, number, stateNumber);

    /// <summary>What it is read from; null of one that was made whole.</summary>
    public IRelationshipReader? Reader { get; }

    /// <summary>Its number with <see cref="Reader"/>; 0 without.</summary>
    public int Number { get; }

    public RelationshipKey Key => _key ??= Reader!.KeyOf(Number);

    public RelationshipState State => _state ??= Reader!.StateOf(StateNumber);

    public RelationshipId Id => new(Slug);

    public override string Slug => _id ??= Key.Slug;

    private int StateNumber { get; }

    /// <summary>The end that is not this one.</summary>
    public NodeId Other(NodeId end) => Key.From == end ? Key.To : Key.From;

    /// <summary>Whether both read the same, wherever they are read from.</summary>
    public bool Equals(Relationship? other) => other is not null && (ReferenceEquals(this, other) || (Key == other.Key && State == other.State));

    public override int GetHashCode() => HashCode.Combine(Key, State);
}
