using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

public sealed class PartialDateTests
{
    [Fact]
    public void Parse_ReadsBackWhatIsWritten() =>
        Draw.ForAll(Draw.Date, date => PartialDate.TryParse(date.ToString(), out var again) && again == date);

    [Fact]
    public void ToString_GivesTheTextItWasReadFrom() =>
        Draw.ForAll(Draw.SimpleDate, text => PartialDate.Parse(text).ToString() == text);

    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31", DatePrecision.Year)]
    [InlineData("2026-H2", "2026-07-01", "2026-12-31", DatePrecision.Half)]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", DatePrecision.Quarter)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", DatePrecision.Day)]
    [InlineData("2023/2024", "2023-01-01", "2024-12-31", DatePrecision.Span)]
    [InlineData("2024-Q2/2024-05", "2024-04-01", "2024-05-31", DatePrecision.Span)]
    [InlineData("9999", "9999-01-01", "9999-12-31", DatePrecision.Year)]
    public void Parse_StandsForTheWholeInterval(string text, string first, string last, DatePrecision precision)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((first, last, precision), (Iso(date.First), Iso(date.Last), date.Precision));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-H3")]
    [InlineData("2026-H0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2025-02-29")]
    [InlineData("2026-1-1")]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("2026 ")]
    [InlineData("２０２６")]
    [InlineData("2026/2025")]
    [InlineData("2026/")]
    [InlineData("/2026")]
    [InlineData("2023/2024/2025")]
    public void TryParse_RefusesWhatIsNoDate(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Last_IsNeverBeforeFirst() => Draw.ForAll(Draw.Date, date => date.First <= date.Last);

    [Fact]
    public void CompareTo_OrdersByFirstThenLast() => Draw.ForAll(
        from x in Draw.Date from y in Draw.Date select (x, y),
        pair =>
        {
            var days = (pair.x.First, pair.x.Last).CompareTo((pair.y.First, pair.y.Last));
            var order = pair.x.CompareTo(pair.y);
            return days == 0 || Math.Sign(days) == Math.Sign(order);
        });

    [Fact]
    public void CompareTo_IsATotalOrderThatAgreesWithEquality() =>
        Orders.IsTotal(Draw.Date, Comparer<PartialDate>.Default, (x, y) => x == y);

    [Fact]
    public void Overlaps_HoldsWhereADayIsInBoth() => Draw.ForAll(
        from date in Draw.SimpleDate.Select(PartialDate.Parse)
        from bounds in Gen.Two(Gen.OneOf(Gen.Constant<DateOnly?>(null), Draw.Day.Select(day => (DateOnly?)day)))
        where bounds.Item1 is null || bounds.Item2 is null || bounds.Item1 <= bounds.Item2
        select (date, first: bounds.Item1, last: bounds.Item2),
        item => item.date.Overlaps(item.first, item.last) == Enumerable
            .Range(item.date.First.DayNumber, item.date.Last.DayNumber - item.date.First.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Any(day => (item.first is null || day >= item.first) && (item.last is null || day <= item.last)));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
