using System.Globalization;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Http.Bench.Limit;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>The six questions, each about many companies of the graph.</summary>
internal sealed class QuestionSet(LimitGraph graph)
{
    private const int Many = 1000;
    private Draw _draw = new(42);

    public IReadOnlyList<Question> All() =>
    [
        Suppliers(), Nested(), Tree(), Path(), Search(), Page(),
    ];

    private Question Suppliers() => OfCompanies(
        "a company with its first ten suppliers",
        0.75,
        "query($id: ID!) { company(by: {id: $id}) { name suppliers(first: 10) { nodes { name } } } }",
        "company",
        Buyers());

    private Question Nested() => OfCompanies(
        "three nested levels of ten",
        0.6,
        "query($id: ID!) { company(by: {id: $id}) { name suppliers(first: 10) { nodes { name suppliers(first: 10) { nodes { name "
            + "suppliers(first: 10) { nodes { name } } } } } } } }",
        "nested",
        MostNames(200));

    private Question Tree() => OfCompanies(
        "four-tier upstream tree, counted, with its first hundred companies",
        0.8,
        "query($id: ID!) { company(by: {id: $id}) { supplyTree(direction: UPSTREAM, maxTiers: 4, first: 100) "
            + "{ totalCount edges { tier node { name } } } } }",
        "tree",
        Buyers());

    private Question Path()
    {
        var companies = Buyers();
        var pairs = companies.Zip(companies.Skip(1)).Where(pair => pair.First != pair.Second).ToList();
        return new Question(
            "shortest path",
            0.8,
            "query($from: [ID!]!, $to: [ID!]!) { paths(from: $from, to: $to, mode: SHORTEST, maxHops: 6) { paths { nodes { name } } } }",
            [.. pairs.Select(pair => $"/path/{graph.Slugs[pair.First]}/{graph.Slugs[pair.Second]}")],
            [.. pairs.Select(pair => $"{{\"from\":[\"{graph.Slugs[pair.First]}\"],\"to\":[\"{graph.Slugs[pair.Second]}\"]}}")]);
    }

    private Question Search()
    {
        string[] texts = [.. Enumerable.Range(0, Many).Select(_ => Misspelt(graph.Names[_draw.Below(graph.Companies)].Value))];
        return new Question(
            "misspelt-name search",
            0.8,
            "query($text: String!) { search(text: $text, first: 10) { label } }",
            [.. texts.Select(text => "/search/" + Uri.EscapeDataString(text))],
            [.. texts.Select(text => $"{{\"text\":\"{text}\"}}")]);
    }

    private Question Page()
    {
        string[] types = ["Supplies", "ManufacturesFor", "ProvidesServicesTo", "LicensesTo"];
        string[] stages = ["Operational", "Signed"];
        (string Type, string Stage, string Until)[] pages = [.. Enumerable.Range(0, Many).Select(_ => (
            types[_draw.Below(types.Length)],
            stages[_draw.Below(stages.Length)],
            new DateOnly(2017, 1, 1).AddDays(_draw.Below(3400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];
        return new Question(
            "filtered page of fifty relationships with both names",
            0.7,
            "query($where: RelationshipFilter!) { relationships(where: $where, first: 50) { nodes { from { name } to { name } } } }",
            [.. pages.Select(page => $"/page/{page.Type}/{page.Stage}/{page.Until}")],
            [.. pages.Select(page =>
                $"{{\"where\":{{\"types\":[\"{Spelt(page.Type)}\"],\"stages\":[\"{Spelt(page.Stage)}\"],\"announcedTo\":\"{page.Until}\"}}}}")]);
    }

    private Question OfCompanies(string name, double target, string document, string path, IReadOnlyList<int> companies) => new(
        name,
        target,
        document,
        [.. companies.Select(company => $"/{path}/{graph.Slugs[company]}")],
        [.. companies.Select(company => $"{{\"id\":\"{graph.Slugs[company]}\"}}")]);

    // Companies that buy from somebody.
    private List<int> Buyers()
    {
        var companies = new List<int>();
        while (companies.Count < Many)
        {
            var company = _draw.Below(graph.Companies);
            if (FirstTen(company).Any())
            {
                companies.Add(company);
            }
        }

        return companies;
    }

    // Few have ten suppliers who have ten who have ten: those with the most names come nearest to the 1,111.
    private List<int> MostNames(int count)
    {
        var names = Enumerable.Repeat(1, graph.Companies).ToArray();
        for (var level = 0; level < 3; level++)
        {
            var below = names;
            names = [.. Enumerable.Range(0, graph.Companies).Select(company => 1 + FirstTen(company).Sum(other => below[other]))];
        }

        return [.. Enumerable.Range(0, graph.Companies).OrderByDescending(company => names[company]).Take(count)];
    }

    private IEnumerable<int> FirstTen(int company)
    {
        var rows = graph.Suppliers;
        return Enumerable.Range(rows.Starts[company], rows.Starts[company + 1] - rows.Starts[company])
            .Where(row => LimitGraph.Flow[rows.Kinds[row]])
            .Take(10)
            .Select(row => rows.Others[row]);
    }

    // One letter of the first word is another, is left out, or changes places with the next.
    private string Misspelt(string name)
    {
        var place = 1 + _draw.Below(name.IndexOf(' ', StringComparison.Ordinal) - 2);
        return _draw.Below(3) switch
        {
            0 => $"{name[..place]}z{name[(place + 1)..]}",
            1 => name.Remove(place, 1),
            _ => $"{name[..place]}{name[place + 1]}{name[place]}{name[(place + 2)..]}",
        };
    }

    private static string Spelt(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString())).ToUpperInvariant();
}
