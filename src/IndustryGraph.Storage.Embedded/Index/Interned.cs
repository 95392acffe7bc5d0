namespace IndustryGraph.Storage.Embedded;

/// <summary>Equal values kept once and known by a number. Readers look up numbers; only the writer adds.</summary>
internal sealed class Interned<T>
    where T : notnull
{
    private readonly ChunkedList<T> _values = new();
    private readonly Dictionary<T, int> _numbers = [];

    public int Count => _values.Count;

    public T this[int number] => _values[number];

    public int NumberOf(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _values.Add(value);
            _numbers.Add(value, number);
        }

        return number;
    }
}
