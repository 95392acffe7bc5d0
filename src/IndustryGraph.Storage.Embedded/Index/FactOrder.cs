using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>By id.</summary>
internal sealed class FactOrder : IComparer<FactEntry>
{
    public static readonly FactOrder Instance = new();

    public int Compare(FactEntry? x, FactEntry? y) => Slug.Compare(x?.Slug, y?.Slug);
}
