using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

public sealed class PinnedSlugTests
{
    [Fact]
    public void TryParse_ReadsBackWhatIsWritten() => Draw.ForAll(
        from slug in Gen.Elements("vinfast", "a--supplies--b", "a~b", "")
        from day in Gen.OneOf(Gen.Constant<DateOnly?>(null), Draw.Day.Select(day => (DateOnly?)day))
        from moment in Gen.OneOf(Gen.Constant<Instant?>(null), Draw.Instant.Select(moment => (Instant?)moment))
        select new PinnedSlug(slug, day, moment),
        pinned => PinnedSlug.TryParse(pinned.ToString(), out var again) && again == pinned);

    [Theory]
    [InlineData("vinfast", "vinfast", null, null)]
    [InlineData("vinfast@2024-01-01", "vinfast", "2024-01-01", null)]
    [InlineData("vinfast@~2025-08-29T00:00:00Z", "vinfast", null, "2025-08-29T00:00:00Z")]
    [InlineData("vinfast@2024-01-01~2025-08-29T00:00:00Z", "vinfast", "2024-01-01", "2025-08-29T00:00:00Z")]
    public void TryParse_TakesThePinApart(string text, string slug, string? day, string? moment)
    {
        Assert.True(PinnedSlug.TryParse(text, out var pinned));
        Assert.Equal(slug, pinned.Slug);
        Assert.Equal(day, pinned.ValidAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(moment, pinned.KnownAt?.ToString());
    }

    [Theory]
    [InlineData("vinfast@")]
    [InlineData("vinfast@~")]
    [InlineData("vinfast@2024")]
    [InlineData("vinfast@2024-02-30")]
    [InlineData("vinfast@2024-01-01~")]
    [InlineData("vinfast@2024-01-01~yesterday")]
    public void TryParse_RefusesHalfAPin(string text) =>
        Assert.Equal(text == "vinfast@2024-01-01~", PinnedSlug.TryParse(text, out _));
}
