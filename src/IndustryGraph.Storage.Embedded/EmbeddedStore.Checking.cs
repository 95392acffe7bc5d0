namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    /// <summary>
    /// Holds the file against its own checksums and counts, the index against the file, every state against a plain
    /// evaluation of the claims, and every id against what it is minted from. Writers wait meanwhile; readers do not.
    /// </summary>
    /// <returns>What is wrong; empty where all is well.</returns>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    public async ValueTask<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var findings = new List<Finding>();
            new FileCheck(_connection, findings).Run();
            try
            {
                var (fresh, totals, revision) = LogLoader.Load(_connection);
                if (revision != _snapshot.Revision || totals != _totals)
                {
                    findings.Add(new Finding("file", $"The index stands at {_snapshot.Revision}, the file at {revision}."));
                }
                else
                {
                    new IndexComparison(_index, fresh, findings).Run();
                }
            }
            catch (StoreException exception) when (exception.Error == StoreError.Corrupt)
            {
                findings.Add(new Finding("file", exception.Message));
                return findings;
            }

            new IdCheck(_index, findings).Run();
            new StateCheck(_index, _reader, findings).Run(cancellation);
            return findings;
        }
        finally
        {
            _writing.Release();
        }
    }
}
