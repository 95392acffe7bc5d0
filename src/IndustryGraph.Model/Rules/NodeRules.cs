namespace IndustryGraph.Model;

/// <summary>What must be so of every node that is recorded.</summary>
public static class NodeRules
{
    /// <summary>The longest name, alias, title or other short text, in UTF-16 units.</summary>
    public const int MaxText = 1000;

    /// <summary>The most aliases, industries or identifiers of one node.</summary>
    public const int MaxList = 200;

    /// <summary>Every rule that the node breaks.</summary>
    public static IEnumerable<Problem> Check(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var problems = new RuleCheck();
        problems.Require(Slug.IsValid(node.Id.Value), "id", $"'{node.Id}' is no id: small letters and digits joined by single hyphens, at most {Slug.MaxLength}.");
        problems.Text(node.Kind == NodeKind.Source ? "title" : "name", node.Name, required: true);
        problems.Texts("aliases", node.Aliases);
        switch (node)
        {
            case Company company:
                problems.Country(company.Country);
                problems.Texts("industries", company.Industries);
                problems.Require(company.Identifiers.Count <= MaxList, "identifiers", $"At most {MaxList} identifiers.");
                foreach (var (identifier, index) in company.Identifiers.Select((item, index) => (item, index)))
                {
                    problems.Text($"identifiers.{index}.scheme", identifier.Scheme, required: true);
                    problems.Text($"identifiers.{index}.value", identifier.Value, required: true);
                }

                break;
            case Facility facility:
                problems.Text("kind", facility.FacilityKind, required: true);
                problems.Country(facility.Country);
                problems.Text("place", facility.Place, required: false);
                break;
            case Product product:
                problems.Require(product.Broader != product.Id, "broader", "A product is not broader than itself.");
                break;
            case Source source:
                problems.Text("publisher", source.Publisher, required: false);
                problems.Text("originKey", source.OriginKey, required: true);
                problems.Require(
                    source.Url is null || (Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"),
                    "url",
                    "A URL is absolute: https://example.org/page.");
                break;
        }

        return problems.Found;
    }
}
