using HotChocolate.Execution.Processing;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>One object of the response: what stands for it, and its row in the columns of its level.</summary>
internal sealed class LevelObject(Level level, int row, object source)
{
    public Level Level { get; } = level;

    public object Source { get; } = source;

    /// <summary>What a field gave: null, a leaf, an object, a list of these, or an error.</summary>
    public object? Result(Selection selection) => Level.Column(selection)[row];
}
