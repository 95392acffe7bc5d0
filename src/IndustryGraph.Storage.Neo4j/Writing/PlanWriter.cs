using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Writes a plan, a statement for each kind of thing.</summary>
internal sealed class PlanWriter(Statements statements, WritePlan plan)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(new DateTime(plan.At.Ticks, DateTimeKind.Utc));
    private readonly Dictionary<string, object?> _stamp = new() { ["at"] = plan.At.Ticks, ["open"] = Instant.Open.Ticks, ["moment"] = plan.At.ToString() };

    public async Task WriteAsync(long sequence)
    {
        await WriteNodesAsync().ConfigureAwait(false);
        await WriteNamesAsync().ConfigureAwait(false);
        await WriteClaimsAsync().ConfigureAwait(false);
        await WriteRelationshipsAsync().ConfigureAwait(false);
        await WriteFactsAsync().ConfigureAwait(false);
        await WriteRedirectsAsync().ConfigureAwait(false);
        await RunAsync(WriteStatements.CreateEntries, plan.Entries.Select((entry, i) => new Dictionary<string, object?>
        {
            ["sequence"] = sequence + i + 1,
            ["kind"] = EnumNames<ChangeKind>.Of(entry.Kind),
            ["slug"] = entry.Slug,
            ["actor"] = plan.Changes.Actor,
            ["reason"] = entry.Reason,
        })).ConfigureAwait(false);
    }

    private async Task WriteNodesAsync()
    {
        foreach (var ofKind in plan.Nodes.Where(item => item.Before is null).GroupBy(item => item.Node.Kind))
        {
            await RunAsync(WriteStatements.CreateNodes[ofKind.Key], ofKind.Select(RowOf)).ConfigureAwait(false);
        }

        await RunAsync(WriteStatements.ChangeNodes, plan.Nodes.Where(item => item.Before is not null).Select(RowOf)).ConfigureAwait(false);
        await RunAsync(
            WriteStatements.SetBroader,
            plan.Nodes.Select(item => item.Node).OfType<Product>().Select(product => new Dictionary<string, object?>
            {
                ["id"] = product.Slug,
                ["broader"] = product.Broader?.Value,
            })).ConfigureAwait(false);
    }

    private async Task WriteNamesAsync()
    {
        var rows = plan.Nodes.ConvertAll(item =>
        {
            var (names, identifiers) = (NameProperties.WriteNames(item.Node), NameProperties.WriteIdentifiers(item.Node));
            return (IsNew: item.Before is null, Row: new Dictionary<string, object?>
            {
                ["id"] = item.Node.Slug,
                ["kind"] = EnumNames<NodeKind>.Of(item.Node.Kind),
                ["names"] = names,
                ["identifiers"] = identifiers,
                ["texts"] = names.Concat(identifiers).Select(name => name["text"]).ToArray(),
            });
        });
        await RunAsync(WriteStatements.CloseNames, rows.Where(item => !item.IsNew).Select(item => item.Row)).ConfigureAwait(false);
        await RunAsync(WriteStatements.OpenNames, rows.Select(item => item.Row)).ConfigureAwait(false);
        await RunAsync(
            WriteStatements.OpenIdentifiers,
            rows.Where(item => item.Row["identifiers"] is Array { Length: > 0 }).Select(item => item.Row)).ConfigureAwait(false);
    }

    private async Task WriteClaimsAsync()
    {
        await RunAsync(WriteStatements.CreateClaims, plan.Claims.Select(claim => new Dictionary<string, object?>
        {
            ["source"] = claim.Source.Value,
            ["properties"] = ClaimProperties.Write(claim),
            ["about"] = AboutOf(claim.Subject),
        })).ConfigureAwait(false);
        await RunAsync(WriteStatements.CloseClaims, plan.Closures.Select(closure => new Dictionary<string, object?>
        {
            ["id"] = closure.Claim.Value,
            ["supersededBy"] = closure.SupersededBy?.Value,
            ["retractedBecause"] = closure.Reason,
        })).ConfigureAwait(false);
        var moves = plan.Moves.ConvertAll(move => new Dictionary<string, object?>
        {
            ["id"] = move.Claim.Value,
            ["to"] = ClaimProperties.WriteMove(move.Subject),
            ["about"] = AboutOf(move.Subject),
        });
        await RunAsync(WriteStatements.MoveClaims, moves).ConfigureAwait(false);
        await RunAsync(WriteStatements.AttachClaims, moves).ConfigureAwait(false);
    }

    private async Task WriteRelationshipsAsync()
    {
        var changed = plan.Relationships.Where(item => item.Stored is { } stored && stored.Type == item.Type);
        await RunAsync(WriteStatements.ChangeRelationships, changed.Select(RowOf)).ConfigureAwait(false);
        var turned = plan.Relationships.Where(item => item.Stored is { } stored && stored.Type != item.Type);
        await RunAsync(WriteStatements.DeleteRelationships, turned.Select(RowOf)).ConfigureAwait(false);
        foreach (var ofType in plan.Relationships.Where(item => item.Stored?.Type != item.Type).GroupBy(item => item.Type))
        {
            await RunAsync(WriteStatements.CreateRelationships[ofType.Key], ofType.Select(RowOf)).ConfigureAwait(false);
        }
    }

    private async Task WriteFactsAsync()
    {
        var rows = plan.Facts.ConvertAll(fact =>
        {
            var properties = RectangleProperties.Write(fact.Rectangles, _today);
            Subjects.Put(properties, fact.Key);
            properties["id"] = fact.Key.Slug;
            properties["predicateSlug"] = Slug.From(fact.Key.Predicate);
            return (fact.IsNew, Row: new Dictionary<string, object?>
            {
                ["id"] = fact.Key.Slug,
                ["entity"] = fact.Key.Entity.Value,
                ["held"] = RectangleProperties.IsHeld(fact.Rectangles),
                ["properties"] = properties,
            });
        });
        await RunAsync(WriteStatements.CreateFacts, rows.Where(item => item.IsNew).Select(item => item.Row)).ConfigureAwait(false);
        await RunAsync(WriteStatements.ChangeFacts, rows.Select(item => item.Row)).ConfigureAwait(false);
    }

    private async Task WriteRedirectsAsync()
    {
        var rows = plan.Redirects.ConvertAll(redirect => new Dictionary<string, object?> { ["from"] = redirect.From, ["to"] = redirect.To });
        await RunAsync(WriteStatements.CloseRedirects, rows).ConfigureAwait(false);
        await RunAsync(WriteStatements.SplitNodes, rows).ConfigureAwait(false);
        var open = rows.FindAll(row => row["to"] is not null);
        await RunAsync(WriteStatements.OpenRedirects, open).ConfigureAwait(false);
        await RunAsync(WriteStatements.MergeNodes, open).ConfigureAwait(false);
    }

    private static Dictionary<string, object?>[] AboutOf(ClaimSubject? subject) => subject switch
    {
        RelationshipKey key => [About(key.From, "FROM", key.Slug), About(key.To, "TO", null)],
        FactKey key => [About(key.Entity, "OF", key.Slug)],
        _ => [],
    };

    private static Dictionary<string, object?> About(NodeId entity, string end, string? subject) =>
        new() { ["entity"] = entity.Value, ["end"] = end, ["subject"] = subject };

    private Dictionary<string, object?> RowOf(PlannedNode item) => new()
    {
        ["id"] = item.Node.Slug,
        ["properties"] = NodeProperties.Write(item.Node),
        ["version"] = NodeProperties.WriteVersion(item.Node, plan.At),
    };

    private Dictionary<string, object?> RowOf(PlannedRelationship item) => new()
    {
        ["element"] = item.Stored?.Element,
        ["from"] = item.Key.From.Value,
        ["to"] = item.Key.To.Value,
        ["properties"] = RectangleProperties.Write(item.Key, item.Rectangles, _today),
    };

    private Task RunAsync(string cypher, IEnumerable<Dictionary<string, object?>> rows) => statements.ForAllAsync(cypher, rows.ToList(), _stamp);
}
