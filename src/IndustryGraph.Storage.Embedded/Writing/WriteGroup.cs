using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Change sets that are written in one transaction, each a commit of its own. Each is worked out over the index with those
/// before it; the last is left out of the index until the transaction is on the disk, so that one alone touches nothing
/// that a failure would spoil. A large one is added to the index beside the writing, which takes about as long: readers see neither
/// before both are done.
/// </summary>
internal sealed class WriteGroup(GraphIndex index, LogWriter writer, ClaimReader reader, Revision standing, Totals totals, TimeProvider time)
{
    // So many records are worth the other processor.
    private const int LeastBeside = 1_000;

    private readonly List<(PendingWrite Write, Commit Commit)> _done = [];
    private WritePlan? _last;

    // Adds the last of them to the index, where that has begun.
    private Task? _applying;

    /// <summary>The totals after all of them.</summary>
    public Totals Totals { get; private set; } = totals;

    /// <summary>The revision after all of them.</summary>
    public Revision Revision { get; private set; } = standing;

    /// <summary>How many nodes and claims were written.</summary>
    public int Records { get; private set; }

    /// <summary>Whether the index holds what would be lost if the transaction failed.</summary>
    public bool HasTouchedIndex { get; private set; }

    /// <summary>Writes change sets and syncs them to the disk. Those that break a rule fail by themselves.</summary>
    /// <exception cref="StoreException">Nothing of them was written.</exception>
    public void Write(IReadOnlyList<PendingWrite> writes)
    {
        var begun = false;
        try
        {
            foreach (var write in writes)
            {
                Commit? settled;
                WritePlan? plan = null;
                try
                {
                    settled = Settle(write.Changes) ?? Plan(write.Changes, out plan);
                }
                catch (Exception exception) when (exception is ArgumentException or StoreException)
                {
                    write.Fail(exception);
                    continue;
                }

                if (settled is null)
                {
                    if (!begun)
                    {
                        writer.Begin();
                        begun = true;
                    }

                    settled = Write(write.Changes, plan);
                }

                _done.Add((write, settled));
            }

            if (begun)
            {
                writer.Commit();
            }
        }
        catch
        {
            // Whoever reads the file anew must find nobody at work in the index before.
            (_applying as IAsyncResult)?.AsyncWaitHandle.WaitOne();
            if (begun)
            {
                writer.RollBack();
            }

            throw;
        }
    }

    /// <summary>Adds what is not yet in the index to it.</summary>
    public void Apply()
    {
        if (_applying is { } applying)
        {
            _applying = null;
            applying.GetAwaiter().GetResult();
        }
        else if (_last is { } plan)
        {
            index.Apply(plan);
        }

        _last = null;
    }

    /// <summary>Tells the writers, after readers can see it.</summary>
    public void Acknowledge() => _done.ForEach(item => item.Write.Succeed(item.Commit));

    // A replay, or a conflict.
    private Commit? Settle(ChangeSet changes)
    {
        if (changes.IdempotencyKey is { } key && writer.TryFindReceipt(key, out var receipt))
        {
            return new Commit(Revision, true, receipt);
        }

        return changes.ExpectedSequence is { } expected && expected != Revision.Sequence
            ? throw new StoreException(StoreError.Conflict, string.Create(
                CultureInfo.InvariantCulture,
                $"Something else was written in between: the log is at {Revision.Sequence}, not at {expected}. Read again and repeat."))
            : null;
    }

    // Null where there is something to write.
    private Commit? Plan(ChangeSet changes, out WritePlan? plan)
    {
        if (_last is not null)
        {
            HasTouchedIndex = true;
            Apply();
        }

        plan = Planner.Plan(index, changes, Instant.Of(time.GetUtcNow()), claims => reader.Read(index, claims, index.Commits.Last));
        return plan is null && changes.IdempotencyKey is null ? new Commit(Revision, false, changes.Receipt) : null;
    }

    private Commit Write(ChangeSet changes, WritePlan? plan)
    {
        if (plan is not null && plan.Records > LeastBeside)
        {
            HasTouchedIndex = true;
            _applying = Task.Run(() => index.Apply(plan));
        }

        Totals = writer.Write(plan, Totals, changes.IdempotencyKey, changes.Receipt);
        if (plan is not null)
        {
            _last = plan;
            Records += plan.Records;
            Revision = new Revision(Revision.StoreId, Totals.Log, plan.At);
        }

        return new Commit(Revision, false, changes.Receipt);
    }
}
