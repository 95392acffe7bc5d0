using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1200", "1200", null)]
    [InlineData("1,200.50", "1200.50", null)]
    [InlineData("1.200,50", "1200.50", null)]
    [InlineData("1 200", "1200", null)]
    [InlineData("1,200", "1200", null)]
    [InlineData("3,5", "3.5", null)]
    [InlineData("$1.2bn", "1200000000", "USD")]
    [InlineData("US$ 45 million", "45000000", "USD")]
    [InlineData("EUR 45m", "45000000", "EUR")]
    [InlineData("45 million euros", "45000000", null)]
    [InlineData("12亿元", "1200000000", "CNY")]
    [InlineData("(100)", "-100", null)]
    [InlineData("350 KRW", "350", "KRW")]
    public void Read_UnderstandsWhatPeopleWrite(string text, string amount, string? currency)
    {
        var reading = new AmountText(null).Read(text);
        Assert.Null(reading.Fault);
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), reading.Value!.Least);
        Assert.Equal(currency, reading.Value.Currency);
    }

    [Fact]
    public void Read_KeepsRangesAndQualifiers()
    {
        Assert.Equal((10m, 20m), (new AmountText(null).Read("10-20").Value!.Least, new AmountText(null).Read("10-20").Value!.Max));
        Assert.Equal(Qualifier.About, new AmountText(null).Read("~ 5").Value!.Qualifier);
        Assert.Equal(Qualifier.Over, new AmountText(null).Read("> 5").Value!.Qualifier);
        Assert.Equal("GWh", new AmountText(null).Read("5 GWh").Value!.Rest);
    }

    [Theory]
    [InlineData(',', "1.234", "1234")]
    [InlineData('.', "1.234", "1.234")]
    public void Read_GoesByTheDecimalMarkThatIsSaid(char mark, string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), new AmountText(mark).Read(text).Value!.Least);

    [Theory]
    [InlineData("n/a")]
    [InlineData("undisclosed")]
    [InlineData("1.2.3.4,5,6")]
    public void Read_TellsWhatIsNoAmount(string text) => Assert.NotNull(new AmountText(null).Read(text).Fault);

    [Theory]
    [InlineData("51%", null, "0.51")]
    [InlineData("51", null, "0.51")]
    [InlineData("0.51", null, "0.51")]
    [InlineData("0.51", true, "0.0051")]
    [InlineData("51,5 %", null, "0.515")]
    public void Share_IsAPartOfOne(string text, bool? percent, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), new ShareText(new AmountText(null), percent).Read(text).Value.Share);

    [Fact]
    public void Share_ThatIsARangeIsATerm()
    {
        var reading = new ShareText(new AmountText(null), null).Read("25-50%");
        Assert.Null(reading.Value.Share);
        Assert.Equal("share 25-50%", reading.Value.Term);
    }

    [Theory]
    [InlineData("120%")]
    [InlineData("-3%")]
    [InlineData("half")]
    public void Share_TellsWhatIsNone(string text) => Assert.NotNull(new ShareText(new AmountText(null), null).Read(text).Fault);
}
