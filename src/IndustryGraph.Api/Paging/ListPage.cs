using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The page that arguments ask for: first with after, or last with before.</summary>
/// <param name="Size">How many items.</param>
/// <param name="After">A cursor, not read yet.</param>
/// <param name="Before">A cursor, not read yet.</param>
/// <param name="FromEnd">Whether the last items are wanted.</param>
internal sealed record ListPage(int Size, string? After, string? Before, bool FromEnd)
{
    public static Answer<ListPage> Read(Arguments arguments, ApiLimits limits)
    {
        int? first = arguments.Value<int>("first"), last = arguments.Value<int>("last");
        if (first is not null && last is not null)
        {
            return Fault.BadValue("Give first or last, not both.");
        }

        var size = first ?? last ?? limits.DefaultPageSize;
        if (size < 0)
        {
            return Fault.BadValue($"{(first is null ? "last" : "first")} is {size}; a page has 0 items or more.");
        }

        return size > limits.MaxPageSize
            ? new Fault(FaultCodes.PageTooLarge, $"A page has at most {limits.MaxPageSize} items (limit MaxPageSize); {size} were asked for.")
            : new ListPage(size, arguments.Optional<string>("after"), arguments.Optional<string>("before"), last is not null);
    }

    /// <summary>The page without the bounds that cursors set.</summary>
    public PageRequest Unbounded(bool count) => new(Size, FromEnd: FromEnd, Count: count);

    /// <summary>To be awaited before the cursors are read (<see cref="RequestContext.HearOfAsync"/>).</summary>
    public async ValueTask HearAsync(RequestContext request, CancellationToken cancellation)
    {
        await request.HearOfAsync(After, cancellation);
        await request.HearOfAsync(Before, cancellation);
    }

    /// <summary>Reads the cursors. The scope goes on at the pin of the cursor.</summary>
    /// <param name="codec">Reads them.</param>
    /// <param name="list">The list they must belong to.</param>
    /// <param name="scope">Where they are used.</param>
    /// <param name="request">The page without its bounds.</param>
    public Answer<(PinScope Scope, PageRequest Request)> Resolve(CursorCodec codec, ListName list, PinScope scope, PageRequest request)
    {
        if (After is not null)
        {
            if (!codec.Decode(After, list.Hash, scope).TryGet(out var cursor, out var fault))
            {
                return fault;
            }

            scope = scope.ContinuedAt(cursor.Pin);
            request = request with { After = cursor.Position };
        }

        if (Before is not null)
        {
            if (!codec.Decode(Before, list.Hash, scope).TryGet(out var cursor, out var fault))
            {
                return fault;
            }

            if (After is not null && cursor.Pin != scope.Pin)
            {
                return new Fault(FaultCodes.BadCursor, "The cursors of after and before were given at different pins.");
            }

            scope = scope.ContinuedAt(cursor.Pin);
            request = request with { Before = cursor.Position };
        }

        return (scope, request);
    }
}
