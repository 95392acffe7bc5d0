using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>One list of the connection model. Its page is read when a field of it is asked for, with its siblings'.</summary>
/// <param name="Scope">The pin that the list is read at.</param>
/// <param name="List">Tells the list apart, for cursors.</param>
/// <param name="Request">The cursors' maker.</param>
/// <param name="Pages">The pages of all lists that are read together.</param>
/// <param name="Index">Which of them is this one's.</param>
/// <param name="Shown">The end of its relationships that stands in the list; <see cref="AnchorEnd.Either"/> where items stand for themselves.</param>
internal sealed record Connection(
    PinScope Scope, ListName List, RequestContext Request, ConnectionPages Pages, int Index, AnchorEnd Shown)
{
    public async ValueTask<Page<GraphRecord>> PageAsync(CancellationToken cancellation) =>
        (await Pages.LoadAsync(cancellation))[Index];

    public async ValueTask<ListCounts> CountsAsync(CancellationToken cancellation) =>
        (await Pages.CountAsync(cancellation))[Index];

    public string CursorOf(GraphRecord item) => Request.Cursors.Encode(Scope.Pin, List.Hash, item.Slug);
}

/// <summary>One item of a list, with its place.</summary>
internal sealed record Edge(Connection Connection, GraphRecord Item) : IPinned
{
    public string Cursor => Connection.CursorOf(Item);

    public PinScope Scope => Connection.Scope;

    GraphRecord IPinned.Record => Item;
}

/// <summary>PageInfo of the schema.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
