using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Writes the graph, or a part of it, as it reads at one pin; a page at a time, so that a graph of any size takes little memory.</summary>
public sealed class GraphExporter(IGraphStore store, TimeProvider time)
{
    private static readonly IReadOnlySet<Stage> EveryStage = Enum.GetValues<Stage>().ToHashSet();

    private long _nodes;
    private long _relationships;
    private long _claims;
    private long _bytes;

    /// <summary>Is told how far it has come, whenever something goes out.</summary>
    public Action<ExportProgress>? OnProgress { get; init; }

    /// <returns>What was written; or a fault where the filter or a root is wrong, and nothing was written.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Answer<ExportReport>> ExportAsync(ExportRequest request, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (request.History && (request.Format != ExportFormat.JsonLines || request.Where is not null || request.Roots is not null))
        {
            return Fault.BadValue("The whole history goes with the format jsonl alone, without a filter or roots.");
        }

        if (request.History)
        {
            return await WriteHistoryAsync(output, cancellation);
        }

        if (!(await PartAsync(request, cancellation)).TryGet(out var part, out var fault))
        {
            return fault;
        }

        var writer = GraphWriter.Create(request.Format, request.Pin);
        await WriteAsync(part, writer, output, cancellation);
        return new ExportReport { Nodes = _nodes, Relationships = _relationships, Claims = _claims, LeftOut = writer.LeftOut, Truncated = part.Truncated };
    }

    /// <summary>What is written: nodes, relationships and facts, each to be read when its turn comes.</summary>
    private sealed record Part(
        IAsyncEnumerable<IReadOnlyList<Node>> Nodes, IAsyncEnumerable<ExportedPage> Relationships, IAsyncEnumerable<ExportedPage> Facts, bool Truncated);

    private async ValueTask<Answer<Part>> PartAsync(ExportRequest request, CancellationToken cancellation)
    {
        var scan = new GraphScan(store, request.Pin);
        if (request is { Where: null, Roots: null })
        {
            return new Part(scan.NodesAsync(cancellation), scan.RelationshipsAsync(RelationshipCriteria.Any, cancellation), scan.FactsAsync(null, cancellation), false);
        }

        var reader = new CriteriaReader(store);
        var where = request.Where ?? RelationshipFilter.None;
        where = where is { Stages: null, MinStage: null } ? where with { Stages = [.. EveryStage] } : where;
        if (!(await reader.ReadAsync(where, FilterScope.Everything, request.Pin, cancellation)).TryGet(out var criteria, out var fault))
        {
            return fault;
        }

        if (request.Roots is null)
        {
            var named = await NamedAsync(scan.RelationshipsAsync(criteria, cancellation), [], cancellation);
            return new Part(scan.NodesAsync(named, cancellation), scan.RelationshipsAsync(criteria, cancellation), None(), false);
        }

        if (!(await reader.ReadIdsAsync(request.Roots, [NodeKind.Company, NodeKind.Facility], request.Pin, cancellation)).TryGet(out var roots, out fault))
        {
            return fault;
        }

        var bounds = new WalkBounds(request.MaxNodes, null, time);
        var around = await new SubgraphWalk(store, criteria, request.Pin, bounds).WalkAsync(roots, request.Hops, request.MaxNodes, cancellation);
        var ids = await NamedAsync(scan.RelationshipsAsync(around.Relationships, cancellation), around.Nodes, cancellation);
        return new Part(
            scan.NodesAsync(ids, cancellation),
            scan.RelationshipsAsync(around.Relationships, cancellation),
            scan.FactsAsync(around.Nodes.ToHashSet(), cancellation),
            around.Truncated is Truncation.Nodes or Truncation.Time);
    }

    // Nodes are written before what names them, so that what a part names is found by reading it once before.
    private static async ValueTask<IReadOnlyList<NodeId>> NamedAsync(IAsyncEnumerable<ExportedPage> pages, IEnumerable<NodeId> also, CancellationToken cancellation)
    {
        var ids = new SortedSet<NodeId>(also);
        await foreach (var page in pages.WithCancellation(cancellation))
        {
            ids.UnionWith(page.Links.SelectMany(GraphScan.NamedBy));
        }

        return [.. ids];
    }

    private async Task WriteAsync(Part part, GraphWriter writer, Stream output, CancellationToken cancellation)
    {
        writer.Begin();
        await foreach (var nodes in part.Nodes.WithCancellation(cancellation))
        {
            foreach (var node in nodes)
            {
                writer.Write(node);
                _nodes++;
            }

            await EmptyAsync(writer.Text, output, cancellation);
        }

        foreach (var pages in new[] { part.Relationships, part.Facts })
        {
            await foreach (var page in pages.WithCancellation(cancellation))
            {
                foreach (var link in page.Links)
                {
                    writer.Write(link, page.Nodes);
                    _relationships += link.Subject is Relationship ? 1 : 0;
                    _claims += link.Claims.Count;
                }

                await EmptyAsync(writer.Text, output, cancellation);
            }
        }

        writer.End();
        await EmptyAsync(writer.Text, output, cancellation);
    }

    private async Task<ExportReport> WriteHistoryAsync(Stream output, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        await foreach (var line in new NativeExport(store).ReadAsync(cancellation))
        {
            text.Append(NativeJson.Write(line)).Append('\n');
            _nodes += line.Company is not null || line.Facility is not null || line.Product is not null || line.Source is not null ? 1 : 0;
            _claims += line.Claim is not null ? 1 : 0;
            if (text.Length > 64 * 1024)
            {
                await EmptyAsync(text, output, cancellation);
            }
        }

        await EmptyAsync(text, output, cancellation);
        return new ExportReport { Nodes = _nodes, Claims = _claims };
    }

    private async ValueTask EmptyAsync(StringBuilder text, Stream output, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        await output.WriteAsync(bytes, cancellation);
        _bytes += bytes.Length;
        OnProgress?.Invoke(new ExportProgress(_nodes + _claims, _bytes));
    }

    private static async IAsyncEnumerable<ExportedPage> None()
    {
        await Task.CompletedTask;
        yield break;
    }
}
