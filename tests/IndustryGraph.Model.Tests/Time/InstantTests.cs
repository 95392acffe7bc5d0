namespace IndustryGraph.Model.Tests;

public sealed class InstantTests
{
    [Fact]
    public void TryParse_ReadsBackWhatIsWritten() =>
        Draw.ForAll(Draw.Instant, instant => Instant.TryParse(instant.ToString(), out var again) && again == instant);

    [Theory]
    [InlineData("2025-08-29T00:00:00Z", "2025-08-29T00:00:00Z")]
    [InlineData("2025-08-29T07:00:00.5+07:00", "2025-08-29T00:00:00.5Z")]
    [InlineData("2025-08-29t00:00:00z", "2025-08-29T00:00:00Z")]
    [InlineData("2025-08-28T19:00:00-05:00", "2025-08-29T00:00:00Z")]
    public void TryParse_ReadsAnyOffset(string text, string expected)
    {
        Assert.True(Instant.TryParse(text, out var instant));
        Assert.Equal(expected, instant.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-08-29")]
    [InlineData("2025-08-29T00:00:00")]
    [InlineData("2025-08-29T00:00Z")]
    [InlineData("2025-08-29 00:00:00Z")]
    [InlineData("2025-02-30T00:00:00Z")]
    [InlineData("2025-08-29T25:00:00Z")]
    public void TryParse_RefusesWhatIsNoInstant(string? text) => Assert.False(Instant.TryParse(text, out _));

    [Fact]
    public void Open_IsLaterThanEveryMoment() => Draw.ForAll(Draw.Instant, instant => instant < Instant.Open && Instant.Beginning <= instant);
}
