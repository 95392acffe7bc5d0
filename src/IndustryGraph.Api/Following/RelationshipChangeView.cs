using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>RelationshipChange of the schema. It is made for every subscriber, so all that it tells is made when it is asked for.</summary>
internal sealed class RelationshipChangeView(RequestContext request, RelationshipEvent item) : ISubscriptionEvent
{
    private RequestContext? _context;

    // As if it had been asked for when the commit was the last.
    public RequestContext Context => _context ??= request.At(request.Revision with { Sequence = item.Entry.Sequence, At = item.Entry.RecordedAt });

    // What is left to spend is told to each one who has a limit.
    public object? SharedAs => request.Visit.Charge(0) is null
        ? (item.Entry.Sequence, item.Part, item.Relationship.Id, item.Pin, request.Visit.Caller.Role)
        : null;

    public string Cursor => ChangeCursor.Encode(Context.Revision, item);

    public Pinned<Relationship> Relationship => new(PinScope.Of(item.Pin), item.Relationship);

    public ChangeView Change => new(Context.Scope, item.Entry, Cursor);
}
