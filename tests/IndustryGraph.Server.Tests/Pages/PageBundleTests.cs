using IndustryGraph.Server.Pages;

namespace IndustryGraph.Server.Tests.Pages;

public sealed class PageBundleTests
{
    private static readonly PageFile Page = new("index.html", [1]);
    private static readonly PageFile Script = new("a-1.js", [2]);

    [Fact]
    public void Page_IsTheDocument() => Assert.Same(Page, Bundle().Page);

    [Fact]
    public void Page_IsNullWhereNothingWasBuilt() => Assert.Null(new PageBundle("ide", []).Page);

    [Fact]
    public void Asset_IsFoundByItsPath() => Assert.Same(Script, Bundle().Asset("assets/a-1.js"));

    [Theory]
    [InlineData("")]
    [InlineData("index.html")]
    [InlineData("assets")]
    [InlineData("assets/A-1.js")]
    [InlineData("../ide/assets/a-1.js")]
    public void Asset_IsNullForAnythingElse(string path) => Assert.Null(Bundle().Asset(path));

    [Fact]
    public void Embedded_IsEmptyForAPageThatIsNotThere()
    {
        var bundle = PageBundle.Embedded("no-such-page");

        Assert.Equal("no-such-page", bundle.Name);
        Assert.Null(bundle.Page);
    }

    private static PageBundle Bundle() => new(
        "ide", [KeyValuePair.Create("index.html", Page), KeyValuePair.Create("assets/a-1.js", Script)]);
}
