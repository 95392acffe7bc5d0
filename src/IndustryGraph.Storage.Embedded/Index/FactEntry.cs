using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A fact: its states over both clocks, and the head of its chain of claims.</summary>
internal sealed class FactEntry(int index, FactKey key, int entity)
{
    private FactRectangle[] _rectangles = [];

    public int Index { get; } = index;

    /// <summary>As it was spelt first.</summary>
    public FactKey Key { get; } = key;

    public string Slug { get; } = key.Slug;

    public string PredicateSlug { get; } = Model.Slug.From(key.Predicate);

    public int Entity { get; } = entity;

    public int LastClaim { get; set; } = -1;

    public ReadOnlySpan<FactRectangle> Rectangles => Volatile.Read(ref _rectangles);

    public FactState? At(IndexPin pin)
    {
        var rectangles = Volatile.Read(ref _rectangles);
        for (var i = rectangles.Length - 1; i >= 0; i--)
        {
            if (rectangles[i].Contains(pin))
            {
                return rectangles[i].State;
            }
        }

        return null;
    }

    public void Set(FactRectangle[] rectangles) => Volatile.Write(ref _rectangles, rectangles);
}
