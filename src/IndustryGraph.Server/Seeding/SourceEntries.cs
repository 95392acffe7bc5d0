using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads the file of one source.</summary>
internal sealed class SourceEntries(SeedRegister register)
{
    private static readonly string[] Known = ["id", "title", "publisher", "url", "publishedOn", "tier", "originKey"];

    /// <returns>Null where the source has no id of its own.</returns>
    public SourceDraft? Read(SeedDocument document)
    {
        if (!document.IsReadable)
        {
            return null;
        }

        var root = new Fields(document, document.Root, "", "source", "claims");
        if (document.Root is not YamlMapping)
        {
            return null;
        }

        if (!root.Has("source"))
        {
            document.Report("source", "The source is needed; it is missing.");
        }

        var source = root.Section("source", Known) is { } fields ? Source(document, fields) : null;
        var claims = Claims(document, root);
        return source is null ? null : new SourceDraft(new Draft<Source>(source, document.PathOf("source")), claims);
    }

    private Source? Source(SeedDocument document, Fields fields)
    {
        var id = fields.Id("id");
        var source = new Source(id ?? default, fields.Text("title") ?? "")
        {
            Publisher = fields.Text("publisher"),
            Url = fields.Text("url"),
            PublishedOn = fields.Day("publishedOn"),
            Tier = fields.Choice<SourceTier>("tier") ?? SourceTier.Press,
            OriginKey = fields.Text("originKey") ?? id?.Value ?? "",
        };
        if (id is null)
        {
            document.Report(fields.PathOf("id"), "An id is needed; it is missing.");
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(document.File);
        if (name != id.Value.Value)
        {
            document.Report(fields.PathOf("id"), $"The file is named after another id, {name}; both are the same.");
        }

        return register.TakeId(document, id.Value, fields.PathOf("id")) ? source : null;
    }

    private static List<Draft<Claim>> Claims(SeedDocument document, Fields root)
    {
        var drafts = new List<Draft<Claim>>();
        var keys = new Dictionary<string, string>();
        foreach (var (value, path) in root.Items("claims"))
        {
            if (ClaimEntry.Read(document, value, path) is not { } claim)
            {
                continue;
            }

            if (claim.Key.Length == 0 || keys.TryAdd(claim.Key, document.Where(path + ".key")))
            {
                drafts.Add(new Draft<Claim>(claim, document.PathOf(path)));
            }
            else
            {
                var message = $"'{claim.Key}' is the key of another claim already ({keys[claim.Key]}).";
                document.Report(path + ".key", message);
            }
        }

        if (!root.Has("claims") || !root.Items("claims").Any())
        {
            document.Report("claims", "At least one claim is needed.");
        }

        return drafts;
    }
}
