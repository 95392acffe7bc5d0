namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A list that grows at its end without ever moving an item, so that readers go on while one writer adds. A reader
/// looks only below a count that was published after the items were written.
/// </summary>
internal sealed class ChunkedList<T>
{
    private const int Shift = 14;
    private const int Size = 1 << Shift;

    private T[][] _chunks = [];

    /// <summary>How many items there are; for the writer.</summary>
    public int Count { get; private set; }

    public ref T this[int index] => ref Volatile.Read(ref _chunks)[index >> Shift][index & (Size - 1)];

    /// <summary>Adds an item and returns its index.</summary>
    public int Add(in T item)
    {
        var chunk = Count >> Shift;
        if (chunk == _chunks.Length)
        {
            var longer = new T[Math.Max(4, chunk * 2)][];
            _chunks.CopyTo(longer, 0);
            Volatile.Write(ref _chunks, longer);
        }

        (_chunks[chunk] ??= new T[Size])[Count & (Size - 1)] = item;
        return Count++;
    }
}
