namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    private readonly int _maxUnsealed;

    // Makes new arrays of links beside the writer, when many relationships were added to those that are.
    private Task _sealing = Task.CompletedTask;

    // Called by the writer, after it has published.
    private void SealWhereLoaded(bool bulk)
    {
        if (_index.Links!.IsLoaded(_maxUnsealed, bulk) && _sealing.IsCompleted)
        {
            var index = _index;
            var make = index.BeginSealing();
            _sealing = Task.Run(() => SealAsync(index, make));
        }
    }

    private async Task SealAsync(GraphIndex index, Func<SealedLinks> make)
    {
        var made = make();
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
    }
}
