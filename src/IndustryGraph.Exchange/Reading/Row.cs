namespace IndustryGraph.Exchange;

/// <summary>One row of a file: a line of values, an object, an edge.</summary>
/// <param name="Number">Counts the rows from 1; a header is none.</param>
/// <param name="Line">The line it begins on, from 1; null where the format has no lines.</param>
/// <param name="Columns">The columns of the file.</param>
/// <param name="Values">In the order of the columns; further ones are blank.</param>
public sealed record Row(long Number, long? Line, Columns Columns, IReadOnlyList<string?> Values)
{
    /// <summary>Why the row could not be read; null where it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Fault is null && Values.All(string.IsNullOrWhiteSpace);

    /// <summary>The text in a column, without blanks around it; null where it is blank or there is no such column.</summary>
    public string? Text(string column)
    {
        if (Columns.PlaceOf(column) is not { } place || place >= Values.Count || Values[place] is not { } value)
        {
            return null;
        }

        var text = value.Trim().Trim('\uFEFF');
        return text.Length == 0 ? null : text;
    }
}
