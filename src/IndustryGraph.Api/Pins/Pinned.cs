using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <inheritdoc cref="IPinned"/>
internal sealed class Pinned<T>(PinScope scope, T record) : IPinned
    where T : GraphRecord
{
    public PinScope Scope { get; } = scope;

    public T Record { get; } = record;

    GraphRecord IPinned.Record => Record;

    /// <summary>The id as this request's client sees it.</summary>
    public string Id => Scope.IdOf(Record.Slug);

    public string Slug => Record.Slug;
}
