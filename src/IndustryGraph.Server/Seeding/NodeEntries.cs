using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads companies.yaml, facilities.yaml and products.yaml.</summary>
internal sealed class NodeEntries(SeedRegister register)
{
    private static readonly string[] OfCompany =
        ["id", "name", "aliases", "kind", "country", "industries", "identifiers"];


    private static readonly string[] OfFacility = ["id", "name", "kind", "country", "place"];
    private static readonly string[] OfProduct = ["id", "name", "aliases", "broader"];

    public IEnumerable<Draft<Node>> Companies(SeedDocument document) =>
        Read(document, "companies", OfCompany, (fields, id) =>
        {
            var company = new Company(id, fields.Text("name") ?? "")
            {
                Aliases = fields.Texts("aliases"),
                CompanyKind = fields.Choice<CompanyKind>("kind") ?? CompanyKind.Company,
                Country = fields.Text("country"),
                Industries = fields.Texts("industries"),
                Identifiers = Identifiers(document, fields),
            };
            TakeNames(document, company, fields);
            for (var i = 0; i < company.Identifiers.Count; i++)
            {
                register.TakeIdentifier(document, id, company.Identifiers[i], fields.PathOf($"identifiers.{i}"));
            }

            return company;
        });

    public IEnumerable<Draft<Node>> Facilities(SeedDocument document) =>
        Read(document, "facilities", OfFacility, (fields, id) => new Facility(id, fields.Text("name") ?? "")
        {
            FacilityKind = fields.Text("kind") ?? "",
            Country = fields.Text("country"),
            Place = fields.Text("place"),
        });

    public IEnumerable<Draft<Node>> Products(SeedDocument document) =>
        Read(document, "products", OfProduct, (fields, id) =>
        {
            var product = new Product(id, fields.Text("name") ?? "")
            {
                Aliases = fields.Texts("aliases"),
                Broader = fields.Id("broader"),
            };
            TakeNames(document, product, fields);
            return product;
        });

    private List<Draft<Node>> Read(
        SeedDocument document, string list, IReadOnlyList<string> known, Func<Fields, NodeId, Node> read)
    {
        var drafts = new List<Draft<Node>>();
        if (!document.IsReadable)
        {
            return drafts;
        }

        foreach (var (value, path) in new Fields(document, document.Root, "", list).Items(list))
        {
            var fields = new Fields(document, value, path, known);
            // One without an id is read all the same, for the problems that it has.
            var id = fields.Id("id");
            var node = read(fields, id ?? default);
            if (id is null)
            {
                document.Report(fields.PathOf("id"), "An id is needed; it is missing.");
            }
            else if (register.TakeId(document, id.Value, fields.PathOf("id")))
            {
                drafts.Add(new Draft<Node>(node, document.PathOf(path)));
            }
        }

        return drafts;
    }

    private void TakeNames(SeedDocument document, Node node, Fields fields)
    {
        register.TakeName(document, node, node.Name, fields.PathOf("name"));
        for (var i = 0; i < node.Aliases.Count; i++)
        {
            register.TakeName(document, node, node.Aliases[i], fields.PathOf($"aliases.{i}"));
        }
    }

    private static EquatableList<Identifier> Identifiers(SeedDocument document, Fields fields) => fields
        .Items("identifiers")
        .Select(item => new Fields(document, item.Value, item.Path, "scheme", "value"))
        .Select(item => new Identifier(item.Text("scheme") ?? "", item.Text("value") ?? ""))
        .ToEquatableList();
}
