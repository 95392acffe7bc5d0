namespace IndustryGraph.Exchange.Tests;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2024-03-14", "2024-03-14")]
    [InlineData("2024", "2024")]
    [InlineData("2024.0", "2024")]
    [InlineData("2024-Q2", "2024-Q2")]
    [InlineData("Q2 2024", "2024-Q2")]
    [InlineData("H1/2024", "2024-H1")]
    [InlineData("2024/3/4", "2024-03-04")]
    [InlineData("14/03/2024", "2024-03-14")]
    [InlineData("03/14/2024", "2024-03-14")]
    [InlineData("14.3.24", "2024-03-14")]
    [InlineData("03/2024", "2024-03")]
    [InlineData("14 March 2024", "2024-03-14")]
    [InlineData("March 14, 2024", "2024-03-14")]
    [InlineData("Mar-24", "2024-03")]
    [InlineData("Sept 2024", "2024-09")]
    [InlineData("2024年3月14日", "2024-03-14")]
    [InlineData("2024年", "2024")]
    [InlineData("20240314", "2024-03-14")]
    [InlineData("2024-03-14T10:00:00Z", "2024-03-14")]
    [InlineData("45365", "2024-03-14")]
    [InlineData("45365.5", "2024-03-14")]
    public void Read_UnderstandsWhatPeopleWrite(string text, string expected)
    {
        var reading = new DateText(null).Read(text);
        Assert.Null(reading.Fault);
        Assert.Equal(expected, reading.Value.ToString());
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "2024-04-03")]
    [InlineData(DateOrder.MonthFirst, "2024-03-04")]
    public void Read_GoesByTheOrderThatIsSaid(DateOrder order, string expected) =>
        Assert.Equal(expected, new DateText(order).Read("03/04/2024").Value.ToString());

    [Theory]
    [InlineData("03/04/2024", "two days")]
    [InlineData("3201-01-01", "3201")]
    [InlineData("1066", "1066")]
    [InlineData("31/02/2024", "no date")]
    [InlineData("soon", "no date")]
    [InlineData("Smarch 2024", "no date")]
    public void Read_TellsWhatItCannotRead(string text, string told) =>
        Assert.Contains(told, new DateText(null).Read(text).Fault, StringComparison.Ordinal);
}
