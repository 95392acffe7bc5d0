using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api.Tests.Paging;

public sealed class CursorCodecTests
{
    private const ulong List = 42;

    private static readonly Pin Pin = new(new DateOnly(2024, 2, 29), new Instant(638_000_000_000_000_000));
    private static readonly CursorCodec Codec = new(new Revision("a store", 41, Pin.KnownAt));

    [Fact]
    public void Decode_TakesWhatEncodeGave() =>
        Assert.Equal(new Cursor(Pin, 41, List, "toyota"), Codec.Decode(Codec.Encode(Pin, List, "toyota"), List, PinScope.Of(Pin)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData("é")]
    [InlineData("AAAA\0")]
    [InlineData("====")]
    public void Decode_RefusesLettersThatNoCursorHas(string foreign)
    {
        var given = Codec.Encode(Pin, List, "toyota");

        Assert.All(
            new[] { foreign, given[..7] + foreign + given[8..], given + foreign },
            text => Assert.True(text == given || Codec.Decode(text, List, PinScope.Of(Pin)).Fault?.Code == FaultCodes.BadCursor));
    }
}
