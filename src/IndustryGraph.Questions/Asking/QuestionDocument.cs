using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Writes the GraphQL document that asks what an inquiry asks.</summary>
internal static class QuestionDocument
{
    private const string Ends = "from { name } to { name }";

    /// <param name="inquiry">What is asked.</param>
    /// <param name="removed">Of a disruption of relationships their ids; else empty.</param>
    /// <param name="at">The clocks to print; null where the moment of the request holds.</param>
    public static string Write(Inquiry inquiry, IReadOnlyList<RelationshipId> removed, (DateOnly? ValidAt, Instant? KnownAt) at)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var (where, pin, first) = (Where(InquiryFilter.Of(inquiry)), At(at), $"first: {InquiryBounds.ListSize}");
        var relationship = Relationship(inquiry);
        var root = inquiry.Kind switch
        {
            InquiryKind.Partners when inquiry.From.Count + inquiry.To.Count == 0 =>
                Field("relationships", [where, pin, first], new("totalCount"), new("nodes", [relationship])),
            InquiryKind.Partners or InquiryKind.Check or InquiryKind.Everything =>
                Node(Anchor(inquiry), pin, List(inquiry, where, first, relationship)),
            InquiryKind.Paths => Field(
                "paths",
                [$"from: {Ids(inquiry.From)}", $"to: {Ids(inquiry.To)}", $"maxHops: {inquiry.Reach()}", where, pin],
                new("truncated"),
                new("paths", [new("length weakestStage nodes { name }"), new("hops", [new("forward"), new("relationship", [relationship])])])),
            InquiryKind.Tree => Node(inquiry.Root, pin, Field(
                "supplyTree",
                [$"direction: {inquiry.Direction.ToString().ToUpperInvariant()}", $"maxTiers: {inquiry.Reach()}", where, first],
                new("totalCount truncated"),
                new("edges", [new("tier node { name }"), new("via", [relationship])]))),
            InquiryKind.Shared => Field(
                inquiry.Direction == Direction.Upstream ? "commonSuppliers" : "commonCustomers",
                [$"of: {Ids(inquiry.From)}", $"maxTiers: {inquiry.Reach()}", where, pin, first],
                new("totalCount truncated"),
                new("edges", [new("node { name } of { name }"), new("via", [relationship])])),
            _ => Field(
                "disruption",
                [$"remove: {Removal(inquiry, removed)}", $"maxTiers: {inquiry.Reach()}", where, pin, first],
                new("totalCount truncated"),
                new("edges", [new("tier node { name } soleSource alternatives { name }"), new("lost", [relationship])])),
        };
        return new Selection("", [root]).Print();
    }

    /// <summary>On whose page of relationships the answer stands.</summary>
    public static Node Anchor(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        return inquiry.Kind == InquiryKind.Check && !inquiry.IsUndirected ? inquiry.To[0] : inquiry.Root;
    }

    private static Selection List(Inquiry inquiry, string where, string first, Selection relationship) =>
        inquiry.IsUndirected || inquiry.Kind == InquiryKind.Everything
            ? Field("relationships", [where, first], new("totalCount"), new("nodes", [relationship]))
            : Field(
                inquiry.Kind == InquiryKind.Check || inquiry.To.Count > 0 ? "suppliers" : "customers",
                [where, first],
                new("totalCount"),
                new("edges", [new("node { name }"), new("relationship", [relationship])]));

    // Inlined where it is used: its lines are the body of the field that holds a relationship.
    private static Selection Relationship(Inquiry inquiry) => new(
        "id type stage announcedOn products { name } " + Ends + (inquiry.WantsSources
            ? " claims { nodes { statement source { title publisher url } } }"
            : " bestClaim { statement source { title url } }"));

    private static Selection Node(Node node, string pin, Selection body) => node is Facility
        ? Field("facility", [$"id: {Text(node.Id.Value)}", pin], body)
        : Field("company", [$"by: {{id: {Text(node.Id.Value)}}}", pin], body);

    private static Selection Field(string name, IReadOnlyList<string> arguments, params Selection[] body)
    {
        var given = string.Join(", ", arguments.Where(argument => argument.Length > 0));
        return new Selection(given.Length > 0 ? $"{name}({given})" : name, body);
    }

    private static string Removal(Inquiry inquiry, IReadOnlyList<RelationshipId> removed) => removed.Count > 0
        ? $"{{relationships: [{string.Join(", ", removed.Select(id => Text(id.Value)))}]}}"
        : $"{{companies: {Ids(inquiry.From)}}}";

    private static string Where(RelationshipFilter filter)
    {
        List<string> parts = [];
        AddList("types", filter.Types?.Select(type => type.Slug().Replace('-', '_').ToUpperInvariant()));
        AddList("stages", filter.Stages?.Select(stage => stage.ToString().ToUpperInvariant()));
        Add("minStage", filter.MinStage?.ToString().ToUpperInvariant());
        AddList("products", filter.Products?.Select(Text));
        Add("announcedFrom", filter.AnnouncedFrom is { } day ? Text(Day(day)) : null);
        AddList("involving", filter.Involving?.Select(Text));
        return parts.Count > 0 ? $"where: {{{string.Join(", ", parts)}}}" : "";

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}: {value}");
            }
        }

        void AddList(string name, IEnumerable<string>? values) => Add(name, values is null ? null : $"[{string.Join(", ", values)}]");
    }

    private static string At((DateOnly? ValidAt, Instant? KnownAt) at)
    {
        List<string> clocks = [];
        if (at.ValidAt is { } day)
        {
            clocks.Add($"validAt: {Text(Day(day))}");
        }

        if (at.KnownAt is { } moment)
        {
            clocks.Add($"knownAt: {Text(moment.ToString())}");
        }

        return clocks.Count > 0 ? $"at: {{{string.Join(", ", clocks)}}}" : "";
    }

    private static string Ids(IReadOnlyList<Node> nodes) => $"[{string.Join(", ", nodes.Select(node => Text(node.Id.Value)))}]";

    // Slugs, dates and instants: nothing in them needs an escape.
    private static string Text(string plain) => $"\"{plain}\"";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A field and what is selected of it; without a body one or more fields on one line.</summary>
    private sealed record Selection(string Head, IReadOnlyList<Selection>? Body = null)
    {
        public string Print()
        {
            var text = new StringBuilder();
            Print(text, 0);
            return text.ToString().TrimEnd('\n');
        }

        private void Print(StringBuilder text, int depth)
        {
            var indent = new string(' ', 2 * depth);
            text.Append(indent).Append(Head);
            if (Body is not null)
            {
                text.Append(Head.Length > 0 ? " {\n" : "{\n");
                foreach (var part in Body)
                {
                    part.Print(text, depth + 1);
                }

                text.Append(indent).Append('}');
            }

            text.Append('\n');
        }
    }
}
