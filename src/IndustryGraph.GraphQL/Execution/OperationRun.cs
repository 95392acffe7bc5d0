using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// Runs a plan breadth first. A level is all objects at the same depth of the response: every field with selections, and
/// every batch field, is asked once for all its parents; the objects it gives are the parents of the next level. Leaves
/// wait until the response is written.
/// </summary>
internal sealed class OperationRun : IDisposable
{
    private readonly OperationPlan _plan;
    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly object? _state;
    private readonly Faults _faults;
    private readonly CancellationToken _cancellation;
    private readonly FieldRun?[] _fields;

    public OperationRun(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        object? state,
        Faults faults,
        int maximumObjects,
        CancellationToken cancellation)
    {
        _plan = plan;
        _variables = variables;
        _state = state;
        _faults = faults;
        _cancellation = cancellation;
        _fields = new FieldRun?[plan.Fields];
        Rows = new ExecutionRows(plan.Types.Count, maximumObjects);
    }

    public ExecutionRows Rows { get; }

    public FieldRun Field(PlanField field) => _fields[field.Id] ?? Start(field);

    /// <summary>Resolves everything with <paramref name="root"/> as the only object of the root type.</summary>
    public async ValueTask ResolveAsync(object root)
    {
        Rows.Add(_plan.Root, root);
        if (_plan.Operation != OperationType.Mutation)
        {
            await ResolveLevelsAsync(_plan.Root.Fields);
            return;
        }

        // Section 6.3.1: each root field of a mutation ends, with all below it, before the next one starts.
        foreach (var field in _plan.Root.Fields)
            await ResolveLevelsAsync([field]);
    }

    /// <summary>The same for a response of a subscription, whose root field has the event as its value.</summary>
    public async ValueTask ResolveEventAsync(object root, object? value)
    {
        Rows.Add(_plan.Root, root);
        var field = Field(_plan.Root.Fields[0]);
        Complete(field, [value]);
        await ResolveDeeperAsync(_plan.Root.Fields);
    }

    public void Dispose()
    {
        foreach (var field in _fields)
            field?.Column?.Release();
        Rows.Release();
    }

    private FieldRun Start(PlanField field)
    {
        var run = new FieldRun(field, _state, _cancellation);
        run.TryCoerceArguments(_variables);
        return _fields[field.Id] = run;
    }

    private async ValueTask ResolveLevelsAsync(PlanField[] fields)
    {
        var batches = new List<PendingBatch>();
        StartFields(_plan.Root, fields, batches);
        await FinishAsync(batches);
        await ResolveDeeperAsync(fields);
    }

    private async ValueTask ResolveDeeperAsync(PlanField[] fields)
    {
        var level = new List<PlanSelection>();
        var batches = new List<PendingBatch>();
        AddChildren(fields, level);
        while (level.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            batches.Clear();
            var next = new List<PlanSelection>();
            foreach (var selection in level)
            {
                foreach (var type in selection.Types)
                {
                    if (Rows.Of(type) is null)
                        continue;
                    StartFields(type, type.Fields, batches);
                    AddChildren(type.Fields, next);
                }
            }

            await FinishAsync(batches);
            level = next;
        }
    }

    private static void AddChildren(PlanField[] fields, List<PlanSelection> level)
    {
        foreach (var field in fields)
        {
            if (field.Children is { } children && !level.Contains(children))
                level.Add(children);
        }
    }

    private void StartFields(PlanType type, PlanField[] fields, List<PendingBatch> batches)
    {
        var parents = Rows.Of(type)!.Items;
        foreach (var field in fields)
        {
            if (field.Kind is FieldKind.Composite)
                ResolveInMemory(field, parents.Span);
            else if (field.Kind is FieldKind.BatchLeaf or FieldKind.BatchComposite)
                StartBatch(field, parents, batches);
        }
    }

    private void ResolveInMemory(PlanField field, ReadOnlySpan<object> parents)
    {
        var run = Field(field);
        if (run.Failure is not null)
            return;
        var binding = (CompositeBinding)field.Binding!;
        var column = run.Column = new CompositeColumn(field, Rows, _faults, _cancellation);
        for (var i = 0; i < parents.Length; i++)
        {
            try
            {
                column.Add(binding.Get(parents[i], run));
            }
            catch (Exception e) when (Faults.IsOfField(e, _cancellation))
            {
                column.Fail(i, _faults.Describe(e, field.Path));
            }
        }
    }

    private void StartBatch(PlanField field, ReadOnlyMemory<object> parents, List<PendingBatch> batches)
    {
        var run = Field(field);
        if (run.Failure is not null)
            return;
        try
        {
            var task = ((BatchBinding)field.Binding!).Resolve(new FieldBatch(run, parents));
            batches.Add(new PendingBatch(run, parents.Length, task));
        }
        catch (Exception e) when (Faults.IsOfField(e, _cancellation))
        {
            run.Failure = _faults.Describe(e, field.Path);
        }
    }

    /// <summary>Awaits every batch, even after one has failed: none may go on reading its parents after this.</summary>
    private async ValueTask FinishAsync(List<PendingBatch> batches)
    {
        Exception? end = null;
        foreach (var batch in batches)
        {
            try
            {
                var results = await batch.Task;
                if (results.Count != batch.Count)
                    throw new InvalidOperationException($"The resolver of {batch.Run.TypeName}.{batch.Run.FieldName} gave {results.Count} results for {batch.Count} parents.");
                Complete(batch.Run, results);
            }
            catch (Exception e) when (Faults.IsOfField(e, _cancellation))
            {
                batch.Run.Failure = _faults.Describe(e, batch.Run.Path);
            }
            catch (Exception e)
            {
                end ??= e;
            }
        }

        if (end is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(end);
    }

    private void Complete(FieldRun run, IReadOnlyList<object?> results)
    {
        if (run.Field.Children is null)
        {
            run.Values = results;
            return;
        }

        var column = run.Column = new CompositeColumn(run.Field, Rows, _faults, _cancellation);
        for (var i = 0; i < results.Count; i++)
        {
            try
            {
                column.Add(results[i]);
            }
            catch (Exception e) when (Faults.IsOfField(e, _cancellation))
            {
                // A sequence may fail while it is read.
                column.Fail(i, _faults.Describe(e, run.Path));
            }
        }
    }
}
