namespace IndustryGraph.Model;

/// <summary>
/// A date as exactly as a source gives it: a year, half, quarter, month, day, or a span between two of these. It
/// stands for its whole interval, from <see cref="First"/> to <see cref="Last"/>, and is ordered by the first day, then
/// the last. Years run from 0001 to 9999.
/// </summary>
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    private readonly DatePrecision _start;
    private readonly DatePrecision _end;

    private PartialDate(DateOnly first, DateOnly last, DatePrecision start, DatePrecision end)
    {
        First = first;
        Last = last;
        _start = start;
        _end = end;
    }

    /// <summary>The first day it may mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it may mean; never before <see cref="First"/>.</summary>
    public DateOnly Last { get; }

    /// <summary>How exact it is; <see cref="DatePrecision.Span"/> where it names two ends.</summary>
    public DatePrecision Precision => IsSpan ? DatePrecision.Span : _start;

    private bool IsSpan => _end != DatePrecision.Span;

    /// <summary>The very day.</summary>
    public static PartialDate OfDay(DateOnly day) => new(day, day, DatePrecision.Day, DatePrecision.Span);

    /// <summary>Whether any day is in both intervals.</summary>
    public bool Overlaps(DateOnly? from, DateOnly? to) => (to is null || First <= to) && (from is null || Last >= from);

    public int CompareTo(PartialDate other)
    {
        var order = First.CompareTo(other.First);
        order = order != 0 ? order : Last.CompareTo(other.Last);
        order = order != 0 ? order : _start.CompareTo(other._start);
        return order != 0 ? order : _end.CompareTo(other._end);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
