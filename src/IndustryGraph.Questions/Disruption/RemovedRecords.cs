using System.Collections.Frozen;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What a removal names, as it reads at the pin.</summary>
/// <param name="Companies">By id, each once.</param>
/// <param name="Relationships">By id, each once.</param>
internal sealed record RemovedRecords(IReadOnlyList<Company> Companies, IReadOnlyList<Relationship> Relationships)
{
    public static async ValueTask<Answer<RemovedRecords>> ReadAsync(
        IGraphStore store, Removal removal, Pin pin, CancellationToken cancellation)
    {
        if (removal.Companies.Count + removal.Relationships.Count + removal.Countries.Count == 0)
        {
            return Fault.BadValue("remove names nothing: give companies, relationships or countries.");
        }

        if (removal.Countries.FirstOrDefault(country => country.Length != 2 || !country.All(char.IsAsciiLetter)) is { } odd)
        {
            return Fault.BadValue($"'{odd}' is no country code: two letters of ISO 3166-1, as in VN.");
        }

        var records = await store.GetAsync([.. removal.Companies, .. removal.Relationships], pin, cancellation);
        for (var i = 0; i < records.Count; i++)
        {
            if (i < removal.Companies.Count && records[i] is not Company)
            {
                return Fault.NotFound(removal.Companies[i], "company");
            }

            if (i >= removal.Companies.Count && records[i] is not Relationship)
            {
                return Fault.NotFound(removal.Relationships[i - removal.Companies.Count], "relationship");
            }
        }

        var companies = records.OfType<Company>();
        if (removal.Countries.Count > 0)
        {
            var query = new NodeQuery(NodeKind.Company) { Countries = removal.Countries.Select(country => country.ToUpperInvariant()).ToFrozenSet() };
            var located = await store.FindNodesAsync([query], pin, PageRequest.All, cancellation);
            companies = companies.Concat(located[0].Items.Cast<Company>());
        }

        return new RemovedRecords(
            [.. companies.DistinctBy(company => company.Id).OrderBy(company => company.Id)],
            [.. records.OfType<Relationship>().DistinctBy(item => item.Id).OrderBy(item => item.Id)]);
    }
}
