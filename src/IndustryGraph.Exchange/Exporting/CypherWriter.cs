using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// A script for <c>cypher-shell</c> that may be run again: nodes by their kind, relationships by their type, as in
/// <c>MATCH (s:Company)-[r:SUPPLIES]->(b:Company)</c>; sources are nodes, and every relationship names its own.
/// </summary>
internal sealed class CypherWriter : GraphWriter
{
    public override void Begin()
    {
        foreach (var label in new[] { "Company", "Facility", "Product", "Source" })
        {
            Text.Append(CultureInfo.InvariantCulture, $"CREATE CONSTRAINT {label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n");
        }
    }

    public override void Write(Node node)
    {
        var properties = node switch
        {
            Source source => [("name", source.Name), ("publisher", source.Publisher), ("url", source.Url), ("tier", EnumWord.Of(source.Tier)), ("publishedOn", source.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            Product product => [("name", product.Name), ("broader", product.Broader?.Value)],
            _ => LinkTexts.Of(node),
        };
        Text.Append(CultureInfo.InvariantCulture, $"MERGE (n:{node.Kind} {{id: {Literal(node.Id.Value)}}}) SET n += {Map(properties)};\n");
    }

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        if (link.Subject is not Relationship { Key: { } key } relationship)
        {
            LeaveOut("fact");
            return;
        }

        var to = key.Type == RelationshipType.Operates ? NodeKind.Facility : NodeKind.Company;
        var properties = LinkTexts.Of(relationship, link.Claims, nodes).Where(item => item.Name != "type")
            .Append(("sourceIds", string.Join("; ", link.Claims.Select(claim => claim.Source.Value).Distinct())));
        Text.Append(CultureInfo.InvariantCulture, $"MATCH (a:Company {{id: {Literal(key.From.Value)}}}), (b:{to} {{id: {Literal(key.To.Value)}}}) ")
            .Append(CultureInfo.InvariantCulture, $"MERGE (a)-[r:{EnumWord.Of(key.Type)}]->(b) SET r += {Map(properties)};\n");
    }

    private static string Map(IEnumerable<(string Name, string? Value)> properties) => "{" + string.Join(", ", properties
        .Where(item => item.Value is not null)
        .Select(item => $"`{item.Name.Replace("`", "``", StringComparison.Ordinal)}`: {(item.Name is "share" or "amount" or "confidence" ? item.Value : Literal(item.Value!))}")) + "}";

    private static string Literal(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\'' or '\\' => literal.Append('\\').Append(letter),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                _ => literal.Append(letter),
            };
        }

        return literal.Append('\'').ToString();
    }
}
