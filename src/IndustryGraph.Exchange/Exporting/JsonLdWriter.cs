using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): a context, and one resource on each line.</summary>
internal sealed class JsonLdWriter : GraphWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _isFirst = true;

    public override void Begin()
    {
        var context = new JsonObject(Rdf.Prefixes.Select(item => KeyValuePair.Create(item.Prefix, (JsonNode?)JsonValue.Create(item.Namespace))));
        // The namespaces that end in a colon are prefixes only where it is said.
        foreach (var prefix in new[] { "ig", "id" })
        {
            context[prefix] = new JsonObject { ["@id"] = (string)context[prefix]!, ["@prefix"] = true };
        }

        Text.Append("{\"@context\":").Append(context.ToJsonString(Options)).Append(",\n\"@graph\":[");
    }

    public override void Write(Node node) => Write(Rdf.Of(node));

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        foreach (var resource in Rdf.Of(link))
        {
            Write(resource);
        }
    }

    public override void End() => Text.Append("\n]}\n");

    private void Write(RdfResource resource)
    {
        var json = new JsonObject { ["@id"] = resource.Id };
        if (resource.Types.Count > 0)
        {
            json["@type"] = new JsonArray([.. resource.Types.Select(type => (JsonNode?)JsonValue.Create(type))]);
        }

        foreach (var group in resource.Properties.GroupBy(item => item.Property, item => ValueOf(item.Value)))
        {
            var values = group.ToArray();
            json[group.Key] = values.Length == 1 ? values[0] : new JsonArray(values);
        }

        Text.Append(_isFirst ? "\n" : ",\n").Append(json.ToJsonString(Options));
        _isFirst = false;
    }

    private static JsonNode? ValueOf(RdfValue value) => value switch
    {
        { IsResource: true } => new JsonObject { ["@id"] = value.Text },
        { Type: "xsd:string" } => JsonValue.Create(value.Text),
        _ => new JsonObject { ["@value"] = value.Text, ["@type"] = value.Type },
    };
}
