namespace IndustryGraph.Exchange;

/// <summary>The columns of a file, each once; further ones are met as the file goes on where rows are objects.</summary>
public sealed class Columns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The place of a column, in any case; null where the file has none of that name.</summary>
    public int? PlaceOf(string name) => _places.TryGetValue(name.Trim(), out var place) ? place : null;

    /// <summary>The place of a column, which is added where it is not there yet.</summary>
    public int Place(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            _places.Add(name, place = _names.Count);
            _names.Add(name);
        }

        return place;
    }

    /// <summary>The columns of a header: a blank name becomes <c>column 3</c>, a name that came before <c>name 2</c>.</summary>
    public static Columns OfHeader(IReadOnlyList<string> header)
    {
        var columns = new Columns();
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim();
            name = name.Length == 0 ? $"column {i + 1}" : name;
            var free = name;
            for (var number = 2; columns.PlaceOf(free) is not null; number++)
            {
                free = $"{name} {number}";
            }

            columns.Place(free);
        }

        return columns;
    }
}
