using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Takes the texts of a record away within a transaction, and writes the entries that tell of it.</summary>
internal sealed class Eraser(Erasure erasure, TimeProvider time)
{
    private readonly Dictionary<string, object?> _parameters = new()
    {
        ["id"] = erasure.Slug,
        ["mark"] = ErasedText.Mark,
        ["open"] = Instant.Open.Ticks,
    };

    /// <returns>Null where no node or claim bears the slug.</returns>
    public async Task<Revision?> RunAsync(Statements statements)
    {
        var standing = await Turn.TakeAsync(statements, Guid.NewGuid().ToString("N")).ConfigureAwait(false);
        var versions = await statements.RunAsync(EraseStatements.FindVersions, _parameters).ConfigureAwait(false);
        var claims = (await statements.RunAsync(EraseStatements.FindClaims, _parameters).ConfigureAwait(false))
            .ConvertAll(row => row.Text("id"));
        if (versions.Count == 0 && claims.Count == 0)
        {
            return null;
        }

        if (versions.Count > 0)
        {
            await EraseNodeAsync(statements, versions.ConvertAll(row => (row.Text("element"), row.Map("version")))).ConfigureAwait(false);
        }

        await EraseClaimsAsync(statements, claims).ConfigureAwait(false);
        return await LogAsync(statements, standing, versions.Count > 0 ? [erasure.Slug, .. claims] : claims).ConfigureAwait(false);
    }

    private async Task EraseNodeAsync(Statements statements, List<(string Element, Properties Version)> versions)
    {
        var rows = versions.ConvertAll(item =>
        {
            var erased = ErasedText.Of(NodeProperties.ReadVersion(item.Version));
            var version = NodeProperties.WriteVersion(erased, item.Version.Instant("knownFrom"));
            version["knownTo"] = item.Version.Number("knownTo");
            return (Node: erased, item.Element, Version: version);
        });
        await statements.ForAllAsync(
            EraseStatements.EraseVersions,
            rows.ConvertAll(row => new Dictionary<string, object?> { ["element"] = row.Element, ["version"] = row.Version })).ConfigureAwait(false);
        var last = rows.Find(row => Equals(row.Version["knownTo"], Instant.Open.Ticks)).Node ?? rows[^1].Node;
        await statements.RunAsync(
            EraseStatements.EraseNode, new(_parameters) { ["properties"] = NodeProperties.Write(last) }).ConfigureAwait(false);
        await statements.RunAsync(
            EraseStatements.NameByMark, new(_parameters) { ["name"] = NameProperties.WriteNames(last)[0] }).ConfigureAwait(false);
    }

    private async Task EraseClaimsAsync(Statements statements, List<string> claims)
    {
        var rows = claims.ConvertAll(id => new Dictionary<string, object?> { ["id"] = id });
        // Before the claims, which say what the text was.
        var facts = await statements.ForAllAsync(EraseStatements.FindFacts, rows, _parameters).ConfigureAwait(false);
        var erased = facts.GroupBy(row => row.Text("id")).Select(fact => FactWithout([.. fact.Select(row => row.Text("erased"))], new Properties(fact.First().Values.ToDictionary())));
        await statements.ForAllAsync(EraseStatements.EraseFacts, erased.ToList(), _parameters).ConfigureAwait(false);
        await statements.ForAllAsync(EraseStatements.EraseClaims, rows, _parameters).ConfigureAwait(false);
    }

    private static Dictionary<string, object?> FactWithout(HashSet<string> texts, Properties fact)
    {
        string? Kept(string? text) => text is not null && texts.Contains(text) ? ErasedText.Mark : text;
        return new()
        {
            ["id"] = fact.Text("id"),
            ["text"] = Kept(fact.TextOrNull("text")),
            ["states"] = fact.Texts("states").Select(text =>
            {
                var state = StateJson.ReadFact(text);
                return StateJson.Write(state with { Text = Kept(state.Text) });
            }).ToArray(),
        };
    }

    private async Task<Revision?> LogAsync(Statements statements, Revision standing, IReadOnlyList<string> slugs)
    {
        var at = Turn.Next(standing.At, time);
        var entries = slugs.Select((slug, i) => new Dictionary<string, object?>
        {
            ["sequence"] = standing.Sequence + 1 + i,
            ["kind"] = EnumNames<ChangeKind>.Of(ChangeKind.TextErased),
            ["slug"] = slug,
            ["actor"] = erasure.Actor,
            ["reason"] = erasure.Reason,
        }).ToList();
        await statements.ForAllAsync(
            WriteStatements.CreateEntries, entries, new() { ["at"] = at.Ticks, ["moment"] = at.ToString() }).ConfigureAwait(false);
        var revision = standing with { Sequence = standing.Sequence + slugs.Count, At = at };
        await statements.RunAsync(
            EraseStatements.WriteHead,
            new() { ["sequence"] = revision.Sequence, ["at"] = at.Ticks, ["commit"] = Guid.NewGuid().ToString("N") }).ConfigureAwait(false);
        return revision;
    }
}
