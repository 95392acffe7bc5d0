using System.Text;
using IndustryGraph.Api;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class CursorFuzzTests
{
    private const ulong List = 0x1234_5678_9ABC_DEF0;

    private static readonly Pin Pin = new(new DateOnly(2024, 2, 29), new Instant(638_000_000_000_000_000));
    private static readonly CursorCodec Codec = new(new Revision("a store", 41, Pin.KnownAt));

    private static readonly string[] Given =
        [Codec.Encode(Pin, List, ""), Codec.Encode(Pin, List, "toyota"), Codec.Encode(Pin, List + 1, "toyota"), Codec.Encode(Pin, List, new string('é', 300))];

    /// <summary>Whatever a client sends is a cursor that was given, or is refused as none.</summary>
    [Fact]
    public Task Decode_TakesNoMutatedCursor() => Fuzz.RunAsync([.. Given.Select(Encoding.UTF8.GetBytes)], ["-", "_", "=", "+", "/"], (input, _) =>
    {
        var text = Encoding.UTF8.GetString(input);
        var answer = Codec.Decode(text, List, PinScope.Of(Pin));

        if (answer.Fault is { } fault)
        {
            Assert.Equal(FaultCodes.BadCursor, fault.Code);
        }
        else
        {
            Assert.Contains(Codec.Encode(Pin, List, answer.Value.Position), Given);
        }

        return ValueTask.CompletedTask;
    });
}
