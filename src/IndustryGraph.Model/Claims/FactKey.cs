namespace IndustryGraph.Model;

/// <summary>What identifies a fact: the entity, the kind, and the attribute that is claimed.</summary>
/// <param name="Entity">The company or facility.</param>
/// <param name="Kind">What the fact is about.</param>
/// <param name="Predicate">The attribute in a few words: "annual capacity". Spellings with one slug are one attribute.</param>
public sealed record FactKey(NodeId Entity, FactKind Kind, string Predicate) : ClaimSubject
{
#pragma warning disable CA1308 // Slugs are lower case.
    /// <summary><c>entity--kind--predicate</c>.</summary>
    public FactId Id => new($"{Entity}--{Kind.ToString().ToLowerInvariant()}--{Model.Slug.From(Predicate)}");
#pragma warning restore CA1308

    public override string Slug => Id.Value;
}
