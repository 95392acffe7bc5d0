using System.Collections;
using HotChocolate;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using IndustryGraph.Questions;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Resolves all that is selected below one root field, breadth first: one call of the table for each field of a level,
/// with all parents. HotChocolate then completes the response from the objects that the walk leaves behind. Why its own
/// batch resolvers do not serve: docs/decisions/0007.
/// </summary>
internal sealed class LevelWalk(IResolverContext root, FieldRuns runs, Failures failures)
{
    private static readonly object Root = new();

    private readonly Operation _operation = root.Operation;
    private readonly ulong _includeFlags = root.IncludeFlags;
    private readonly CancellationToken _cancellation = root.RequestAborted;
    private RequestState _state = RequestState.Of(root);

    /// <summary>The value of a field of Query or Mutation; an error in place of it where it failed.</summary>
    public async ValueTask<object?> RootAsync()
    {
        var level = new Level(root.Selection.DeclaringType);
        level.Add(Root);
        var column = level.AddColumn(root.Selection);
        await FieldAsync(level, root.Selection, column);
        return Completed(column[0]);
    }

    /// <summary>The value of a field of Subscription for one event.</summary>
    public async ValueTask<object?> EventAsync(object? item)
    {
        _state = _state.ForEvent(item);
        var column = new object?[1];
        await FillAsync(column, root.Selection, () => ValueTask.FromResult<IReadOnlyList<object?>>([item]));
        return Completed(column[0]);
    }

    private object? Completed(object? value) => value is IError error ? error.WithPath(root.Path) : value;

    private ValueTask FieldAsync(Level level, Selection selection, object?[] column)
    {
        var run = runs[selection];
        return FillAsync(column, selection, async () =>
        {
            if (run.Reads(selection))
            {
                return [.. level.Objects.Select(parent => run.Read!(parent.Source))];
            }

            var batch = new FieldBatch(
                _state.Context,
                run.Name,
                [.. level.Objects.Select(parent => parent.Source)],
                ArgumentReader.Read(selection, root.Variables),
                new LookAhead(_operation, selection, _includeFlags).IsSelected);
            return await run.Batch!.Resolve(batch, _cancellation);
        });
    }

    /// <summary>Puts what a field gave into its column, and resolves what is selected of it.</summary>
    private async ValueTask FillAsync(object?[] column, Selection selection, Func<ValueTask<IReadOnlyList<object?>>> resolve)
    {
        var below = new List<Level>();
        try
        {
            var answers = await resolve();
            for (var i = 0; i < column.Length; i++)
            {
                column[i] = answers[i] is Fault fault ? Errors.Of(fault) : Shape(answers[i], selection.Type, below);
            }
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && _cancellation.IsCancellationRequested))
        {
            Array.Fill(column, failures.Describe(failure, runs[selection].Name));
            return;
        }

        await Task.WhenAll(below.SelectMany(level => DescendAsync(level, selection)));
    }

    // All fields of a level run at the same time; their columns are there before the first begins.
    private IEnumerable<Task> DescendAsync(Level level, Selection selection)
    {
        var fields = new List<(Selection Selection, object?[] Column)>();
        foreach (var child in _operation.GetSelectionSet(selection, level.Type).Selections)
        {
            if (child.IsIncluded(_includeFlags) && !child.Field.IsIntrospectionField && !(child.IsLeaf && runs[child].Reads(child)))
            {
                fields.Add((child, level.AddColumn(child)));
            }
        }

        return fields.Select(field => FieldAsync(level, field.Selection, field.Column).AsTask());
    }

    private object? Shape(object? value, IType type, List<Level> below)
    {
        if (value is null || type.NamedType() is ILeafType)
        {
            return value;
        }

        if (type.NullableType() is ListType list)
        {
            var shaped = new List<object?>();
            foreach (var item in (IEnumerable)value)
            {
                shaped.Add(Shape(item, list.ElementType, below));
            }

            return shaped;
        }

        _state.CountObject();
        return LevelOf(value, type, below).Add(value);
    }

    private Level LevelOf(object value, IType type, List<Level> below)
    {
        var objectType = type.NamedType() as ObjectType ?? (ObjectType)root.Schema.Types[ResolverTable.TypeNameOf(value)];
        var level = below.Find(candidate => candidate.Type == objectType);
        if (level is null)
        {
            level = new Level(objectType);
            below.Add(level);
        }

        return level;
    }
}
