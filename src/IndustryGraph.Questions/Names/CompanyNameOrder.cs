using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Companies by folded name, by code point, then by id: the order of every list of companies.</summary>
internal sealed class CompanyNameOrder : IComparer<Company>
{
    public static readonly CompanyNameOrder Instance = new();

    private CompanyNameOrder()
    {
    }

    public int Compare(Company? x, Company? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = Slug.Compare(NameFolding.Fold(x.Name), NameFolding.Fold(y.Name));
        return order != 0 ? order : x.Id.CompareTo(y.Id);
    }
}
