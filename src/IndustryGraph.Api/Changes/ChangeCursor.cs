using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>
/// Places in the log. The cursor of an entry is the same whenever it is asked for, and stays good for ever: what comes
/// after it is what was recorded since.
/// </summary>
internal static class ChangeCursor
{
    private static readonly ulong List = CursorCodec.Hash("changes");
    private static readonly Pin NoPin = new(DateOnly.MinValue, Instant.Beginning);

    /// <param name="revision">Of the store.</param>
    /// <param name="sequence">The entry's number.</param>
    public static string Encode(Revision revision, long sequence) =>
        new CursorCodec(revision with { Sequence = sequence }).Encode(NoPin, List, sequence.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place of an event that came of an entry, which may have more than one.</summary>
    public static string Encode(Revision revision, RelationshipEvent item) => new CursorCodec(revision with { Sequence = item.Entry.Sequence })
        .Encode(NoPin, List, string.Create(CultureInfo.InvariantCulture, $"{item.Entry.Sequence}.{item.Part + 1}"));

    /// <returns>How far the log had been followed; a fault where the cursor is none of this log.</returns>
    public static Answer<FeedPosition> Decode(RequestContext request, string text)
    {
        if (!request.Cursors.Decode(text, List, request.Scope).TryGet(out var cursor, out var fault))
        {
            return fault;
        }

        var dot = cursor.Position.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? new FeedPosition(long.Parse(cursor.Position, CultureInfo.InvariantCulture))
            : new FeedPosition(
                long.Parse(cursor.Position.AsSpan(0, dot), CultureInfo.InvariantCulture),
                int.Parse(cursor.Position.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }
}
