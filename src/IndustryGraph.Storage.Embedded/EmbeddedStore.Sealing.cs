namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    // Imports let much wait beside the arrays; it is brought into them when nothing was written for so long.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly int _maxUnsealed;
    private readonly ITimer _quiet;

    // Makes new arrays of links beside the writer, when many relationships were added to those that are.
    private Task _sealing = Task.CompletedTask;

    // Looks whether there is something to make, when all has been quiet.
    private Task _looking = Task.CompletedTask;

    /// <summary>How many relationships were added or changed beside the arrays that readers get now.</summary>
    internal int Unsealed => _snapshot.Links.Loose;

    /// <summary>Done when no arrays are being made.</summary>
    internal Task Sealing => _looking.ContinueWith(_ => _sealing, TaskScheduler.Default).Unwrap();

    // Called by the writer, after it has published.
    private void SealAfter(bool bulk)
    {
        SealWhereLoaded(bulk);
        if (bulk)
        {
            _quiet.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    private void SealWhereLoaded(bool bulk)
    {
        if (_index.Links!.IsLoaded(_maxUnsealed, bulk) && _sealing.IsCompleted)
        {
            var index = _index;
            var make = index.BeginSealing();
            _sealing = Task.Run(() => SealAsync(index, make, bulk));
        }
    }

    private async Task SealWhenQuietAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            SealWhereLoaded(bulk: false);
        }
        finally
        {
            _writing.Release();
        }

        _snapshot.Links.Orders.Prepare();
    }

    private async Task SealAsync(GraphIndex index, Func<SealedLinks> make, bool bulk)
    {
        var made = make();
        if (!bulk)
        {
            // The arrays of an import are soon made anew, as a rule before anybody asks for an order.
            made.Orders.Prepare();
        }

        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            index.EndSealing(made);
            if (ReferenceEquals(index, _index))
            {
                Volatile.Write(ref _snapshot, index.Publish(_snapshot.Revision));
            }
        }
        finally
        {
            _writing.Release();
        }

        // An import that ended meanwhile has left its last part behind.
        _quiet.Change(Quiet, Timeout.InfiniteTimeSpan);
    }
}
