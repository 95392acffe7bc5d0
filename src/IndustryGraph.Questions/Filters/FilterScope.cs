using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What a question makes of a filter: its default types and stages, and the types it cannot walk.</summary>
public sealed class FilterScope
{
    /// <summary>Lists of relationships: every type.</summary>
    public static readonly FilterScope Everything = new(null, Stage.Talks, _ => null);

    /// <summary>Paths and drawings: every type but COMPETES_WITH, unless it is asked for.</summary>
    public static readonly FilterScope Connections = new(RelationshipTypes.Connecting, Stage.Talks, _ => null);

    /// <summary>Suppliers, customers and supply trees: the flow types; others between companies where asked for, if they have a direction.</summary>
    public static readonly FilterScope Flow = new(RelationshipTypes.Flow, Stage.Talks, NoDirection);

    /// <summary>What depends on whom for good: flow that is signed or operational.</summary>
    public static readonly FilterScope FirmFlow = new(RelationshipTypes.Flow, Stage.Signed, NoDirection);

    private readonly Func<RelationshipType, string?> _objection;

    private FilterScope(IReadOnlyList<RelationshipType>? types, Stage minStage, Func<RelationshipType, string?> objection)
    {
        DefaultTypes = types?.ToFrozenSet();
        DefaultStages = From(minStage);
        _objection = objection;
    }

    /// <summary>The types walked where none are named; null for all.</summary>
    public IReadOnlySet<RelationshipType>? DefaultTypes { get; }

    /// <summary>The stages that count where none are named.</summary>
    public IReadOnlySet<Stage> DefaultStages { get; }

    /// <summary>That stage and firmer.</summary>
    public static IReadOnlySet<Stage> From(Stage minimum) => Enum.GetValues<Stage>().Where(stage => stage.IsAtLeast(minimum)).ToFrozenSet();

    /// <summary>Why the type cannot be walked here; null where it can.</summary>
    public string? Objection(RelationshipType type) => _objection(type);

    private static string? NoDirection(RelationshipType type) => type switch
    {
        _ when type.Info().Symmetric => "has no direction, so nobody is up or down the chain by it",
        RelationshipType.Operates => "leads to facilities, not to companies",
        _ => null,
    };
}
