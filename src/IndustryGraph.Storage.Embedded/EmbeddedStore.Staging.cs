namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore : IStagingStore
{
    public async ValueTask<IStage> StageAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_isSpoilt)
            {
                ReadAnew();
            }

            _writer.BeginStage();
            // Other connections do not see what is not committed.
            _claims.Staged = ReadStaged;
            return new Stage(this);
        }
        finally
        {
            _writing.Release();
        }
    }

    private Model.Claim[] ReadStaged(IReadOnlyList<int> claims, GraphIndex index, int commit)
    {
        _writing.Wait();
        try
        {
            return _reader.Read(index, claims, commit);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async ValueTask EndStageAsync(bool keep)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        var kept = false;
        try
        {
            if (keep)
            {
                _writer.CommitStage();
                kept = true;
            }
        }
        finally
        {
            if (!kept)
            {
                _writer.RollBackStage();
                _isSpoilt = true;
                ReadAnew();
            }

            _claims.Staged = null;
            _writing.Release();
        }
    }

    private sealed class Stage(EmbeddedStore store) : IStage
    {
        private bool _isOver;

        public ValueTask CommitAsync(CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            _isOver = true;
            return store.EndStageAsync(keep: true);
        }

        public ValueTask DisposeAsync()
        {
            var taken = !_isOver;
            _isOver = true;
            return taken ? store.EndStageAsync(keep: false) : ValueTask.CompletedTask;
        }
    }
}
