using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// What a claim or a move is about, with its ends by index, as four columns: of a fact, the entity, no second end, and the
/// predicate. Without type and kind it is nothing.
/// </summary>
internal readonly record struct SubjectColumns(RelationshipType? Type, FactKind? Kind, int From, int To, string? Predicate)
{
    /// <summary>Tells subjects apart, faster than a record does by itself.</summary>
    public static readonly IEqualityComparer<SubjectColumns> ByValue = EqualityComparer<SubjectColumns>.Create(
        (left, right) => left.From == right.From && left.To == right.To && left.Type == right.Type && left.Kind == right.Kind
            && left.Predicate == right.Predicate,
        subject => HashCode.Combine(subject.From, subject.To, (int)subject.Type.GetValueOrDefault(), subject.Predicate));

    /// <summary>The same for all spellings of one subject.</summary>
    public SubjectColumns Canonical => Predicate is null ? this : this with { Predicate = Slug.From(Predicate) };

    public void Put(Statement row)
    {
        if (Type is { } type)
        {
            row.Put(EnumNames<RelationshipType>.Utf8Of(type)).Put(From).Put(To).PutNull();
        }
        else if (Kind is { } kind)
        {
            row.Put(EnumNames<FactKind>.Utf8Of(kind)).Put(From).PutNull().Put(Predicate);
        }
        else
        {
            row.PutNull().PutNull().PutNull().PutNull();
        }
    }

    /// <param name="row">The row.</param>
    /// <param name="first">The first of the four columns.</param>
    public static SubjectColumns Read(Statement row, int first)
    {
        if (row.IsNull(first))
        {
            return default;
        }

        var name = row.Bytes(first);
        return EnumNames<RelationshipType>.TryRead(name, out var type)
            ? new SubjectColumns(type, null, row.Int(first + 1), row.Int(first + 2), null)
            : new SubjectColumns(null, EnumNames<FactKind>.Read(name), row.Int(first + 1), -1, row.Text(first + 3));
    }

    /// <summary>The subject as the model has it; null where there is none.</summary>
    public ClaimSubject? ToKey(NodeTable nodes) => (Type, Kind) switch
    {
        ({ } type, _) => new RelationshipKey(type, nodes[From].Id, nodes[To].Id),
        (_, { } kind) => new FactKey(nodes[From].Id, kind, Predicate!),
        _ => null,
    };
}
