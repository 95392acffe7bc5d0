using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Writes the graph in one format, into a text that the exporter empties now and then.</summary>
internal abstract class GraphWriter
{
    /// <summary>What was written and not yet taken away.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>What the format has no place for, counted by what it is.</summary>
    public Dictionary<string, long> LeftOut { get; } = [];

    /// <param name="format">The format.</param>
    /// <param name="pin">The pin that everything is read at.</param>
    public static GraphWriter Create(ExportFormat format, Pin pin) => format switch
    {
        ExportFormat.Csv => new CsvWriter(),
        ExportFormat.GraphML => new GraphMLWriter(),
        ExportFormat.JsonLd => new JsonLdWriter(),
        ExportFormat.Turtle => new TurtleWriter(),
        ExportFormat.Cypher => new CypherWriter(),
        ExportFormat.FollowTheMoney => new FollowTheMoneyWriter(),
        _ => new NativeSelectionWriter(pin),
    };

    /// <summary>What stands before everything else.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>All nodes come before all links.</summary>
    public abstract void Write(Node node);

    public abstract void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes);

    /// <summary>What stands behind everything else.</summary>
    public virtual void End()
    {
    }

    protected void LeaveOut(string what, long count = 1) => LeftOut[what] = LeftOut.GetValueOrDefault(what) + count;
}
