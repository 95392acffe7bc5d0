using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests;

public sealed class WholeListTests
{
    private static readonly IReadOnlyList<GraphRecord> Items = [.. "abcdef".Select(letter => Sample.Company(letter.ToString()))];

    [Theory]
    [InlineData(2, null, null, false, "ab", false, true)]
    [InlineData(2, "b", null, false, "cd", true, true)]
    [InlineData(9, "d", null, false, "ef", true, false)]
    [InlineData(2, null, null, true, "ef", true, false)]
    [InlineData(2, null, "c", true, "ab", false, true)]
    [InlineData(9, "b", "e", false, "cd", true, true)]
    [InlineData(0, null, null, false, "", false, true)]
    [InlineData(3, "f", null, false, "", true, false)]
    [InlineData(3, "d", "b", false, "", true, true)]
    public void Page_CutsWhatIsAskedFor(int limit, string? after, string? before, bool fromEnd, string items, bool hasPrevious, bool hasNext)
    {
        var page = WholeList.Page(Items, new PageRequest(limit, after, before, fromEnd, Count: true));

        Assert.Equal(items, string.Concat(page.Items.Select(item => item.Slug)));
        Assert.Equal((hasPrevious, hasNext), (page.HasPrevious, page.HasNext));
        Assert.Equal(6, page.Counts?.Total);
    }
}
