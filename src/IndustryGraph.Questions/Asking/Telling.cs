using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Says of a relationship what is held to be so, no more firmly than its stage allows.</summary>
/// <param name="names">The names of nodes; the id where one is missing.</param>
internal sealed class Telling(IReadOnlyDictionary<NodeId, string> names)
{
    public string Name(NodeId id) => names.GetValueOrDefault(id, id.Value);

    /// <summary>A clause without a full stop: "Foxconn is in talks to partner with VinFast (Batteries)".</summary>
    public string Of(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        var meaning = relationship.Key.Type.Info().Meaning;
        var space = meaning.IndexOf(' ', StringComparison.Ordinal);
        var verb = space < 0 ? meaning : meaning[..space];
        var (plain, infinitive) = (meaning, Inflection.Base(verb) + meaning[verb.Length..]);
        var (from, to) = (Name(relationship.Key.From), Name(relationship.Key.To));
        var clause = relationship.State.Stage switch
        {
            Stage.Rumoured => $"{from} is rumoured to {infinitive} {to}",
            Stage.Talks => $"{from} is in talks to {infinitive} {to}",
            Stage.Mou => $"{from} has a memorandum to {infinitive} {to}",
            Stage.Signed => $"{from} has signed to {infinitive} {to}",
            Stage.Operational => $"{from} {plain} {to}",
            Stage.Suspended => $"it is suspended that {from} {plain} {to}",
            Stage.Ended => $"it has ended that {from} {plain} {to}",
            _ => $"it is denied that {from} {plain} {to}",
        };
        var products = relationship.State.Products;
        return products.Count == 0 ? clause : $"{clause} ({string.Join(", ", products.Select(Name))})";
    }

    /// <summary>All of them, told one after the other.</summary>
    public string Of(IEnumerable<Relationship> relationships) => string.Join("; ", relationships.Select(Of));
}
