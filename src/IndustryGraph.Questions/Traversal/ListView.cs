using System.Collections;

namespace IndustryGraph.Questions;

/// <summary>A list whose items are made when they are asked for: pages of it cost what they show.</summary>
internal sealed class ListView<T>(int count, Func<int, T> itemAt) : IReadOnlyList<T>
{
    public int Count { get; } = count;

    public T this[int index] => (uint)index < (uint)Count ? itemAt(index) : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return itemAt(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
