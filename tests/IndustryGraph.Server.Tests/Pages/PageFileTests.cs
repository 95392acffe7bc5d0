using System.IO.Compression;
using System.Text;
using IndustryGraph.Server.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IndustryGraph.Server.Tests.Pages;

public sealed class PageFileTests
{
    private static readonly byte[] Text =
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("const a = 1;\n", 100)));

    [Theory]
    [InlineData("a.js", "text/javascript; charset=utf-8")]
    [InlineData("a.css", "text/css; charset=utf-8")]
    [InlineData("a.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.unheard-of", "application/octet-stream")]
    public void ContentType_FollowsTheExtension(string name, string expected) =>
        Assert.Equal(expected, new PageFile(name, Text).ContentType);

    [Fact]
    public async Task SendAsync_SendsTheContentAsItIs()
    {
        var context = Request();

        await new PageFile("a.js", Text).SendAsync(context);

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Equal(Text, Body(context));
        Assert.Empty(context.Response.Headers.ContentEncoding.ToString());
        Assert.Equal("Accept-Encoding", context.Response.Headers.Vary);
    }

    [Fact]
    public async Task SendAsync_CompressesTextForWhoAcceptsGzip()
    {
        var context = Request(acceptEncoding: "br, gzip");

        await new PageFile("a.js", Text).SendAsync(context);

        Assert.Equal("gzip", context.Response.Headers.ContentEncoding);
        var sent = Body(context);
        Assert.True(sent.Length < Text.Length);
        using var unpacked = new MemoryStream();
        await using var gzip = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress);
        await gzip.CopyToAsync(unpacked);
        Assert.Equal(Text, unpacked.ToArray());
    }

    [Theory]
    [InlineData("a.js", "gzip;q=0")]
    [InlineData("a.png", "gzip")]
    public async Task SendAsync_DoesNotCompressUnaskedOrWhatIsNoText(string name, string acceptEncoding)
    {
        var context = Request(acceptEncoding);

        await new PageFile(name, Text).SendAsync(context);

        Assert.Equal(Text, Body(context));
    }

    [Fact]
    public async Task SendAsync_TagsEachContentAndEncodingApart()
    {
        var tags = new HashSet<string>();
        foreach (var (content, encoding) in new[] { (Text, ""), (Text, "gzip"), (Text[1..], ""), (Text[1..], "gzip") })
        {
            var context = Request(encoding);
            await new PageFile("a.js", content).SendAsync(context);
            tags.Add(context.Response.Headers.ETag.ToString());
        }

        Assert.Equal(4, tags.Count);
    }

    [Fact]
    public async Task SendAsync_AnswersNotModifiedToWhoHasIt()
    {
        var file = new PageFile("a.js", Text);
        var first = Request();
        await file.SendAsync(first);

        var second = Request();
        second.Request.Headers.IfNoneMatch = first.Response.Headers.ETag;
        await file.SendAsync(second);

        Assert.Equal(304, second.Response.StatusCode);
        Assert.Empty(Body(second));
    }

    [Fact]
    public async Task SendAsync_SendsNoBodyToHead()
    {
        var context = Request();
        context.Request.Method = HttpMethods.Head;

        await new PageFile("a.js", Text).SendAsync(context);

        Assert.Equal(Text.Length, context.Response.ContentLength);
        Assert.Empty(Body(context));
    }

    private static DefaultHttpContext Request(string acceptEncoding = "") => new()
    {
        RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
        Request = { Method = HttpMethods.Get, Headers = { AcceptEncoding = acceptEncoding } },
        Response = { Body = new MemoryStream() },
    };

    private static byte[] Body(HttpContext context) => ((MemoryStream)context.Response.Body).ToArray();
}
