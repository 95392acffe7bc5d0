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

    /// <returns>The entry's number; a fault where the cursor is none of this log.</returns>
    public static Answer<long> Decode(RequestContext request, string text) =>
        request.Cursors.Decode(text, List, request.Scope).TryGet(out var cursor, out var fault)
            ? long.Parse(cursor.Position, CultureInfo.InvariantCulture)
            : fault;
}
