namespace IndustryGraph.Questions.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("battery", "battery", 0)]
    [InlineData("battery", "batery", 1)]
    [InlineData("battery", "abttery", 1)]
    [InlineData("battery", "vattrey", 2)]
    [InlineData("lg", "byd", 3)]
    public void Of_CountsASwapOfNeighboursAsOne(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b));
        Assert.Equal(distance, EditDistance.Of(b, a));
    }

    [Fact]
    public void Of_WithABound_TellsSmallDistancesExactlyAndLargeOnesAsLarger()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var (a, b, most) = (Text(random), Text(random), random.Next(6));
            var (distance, bounded) = (EditDistance.Of(a, b), EditDistance.Of(a, b, most));
            Assert.True(distance <= most ? bounded == distance : bounded > most, $"'{a}' '{b}' {most}: {bounded}, but {distance}");
        }
    }

    // Of few letters, so that texts are alike.
    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "abc"[random.Next(3)]));
}
