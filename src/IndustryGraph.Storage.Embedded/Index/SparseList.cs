namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Items by number, all of them default at first; memory is taken only around those that were written. Readers may look while one
/// writer writes.
/// </summary>
internal sealed class SparseList<T>
    where T : struct
{
    private const int Shift = 10;
    private const int Size = 1 << Shift;

    private T[]?[] _chunks = [];

    /// <summary>The item, for the writer.</summary>
    public ref T At(int index)
    {
        var chunk = index >> Shift;
        if (chunk >= _chunks.Length)
        {
            var longer = new T[Math.Max(chunk + 1, _chunks.Length * 2)][];
            _chunks.CopyTo(longer, 0);
            Volatile.Write(ref _chunks, longer);
        }

        if (_chunks[chunk] is null)
        {
            Volatile.Write(ref _chunks[chunk], new T[Size]);
        }

        return ref _chunks[chunk]![index & (Size - 1)];
    }

    /// <summary>The item, for readers.</summary>
    public T Find(int index)
    {
        var (chunks, chunk) = (Volatile.Read(ref _chunks), index >> Shift);
        return chunk < chunks.Length && Volatile.Read(ref chunks[chunk]) is { } items ? items[index & (Size - 1)] : default;
    }
}
