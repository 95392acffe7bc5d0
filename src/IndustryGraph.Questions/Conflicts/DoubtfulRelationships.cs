using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// The relationships of a whole graph in which a rule of <see cref="ConflictRules"/> can find anything: those of several claims, those
/// that go both ways, and those whose amount has an equivalent. All others have one claim, which contradicts nothing.
/// </summary>
internal sealed class DoubtfulRelationships(IGraphView view)
{
    private Hop[] _out = new Hop[256];
    private Hop[] _in = new Hop[256];

    public List<Relationship> Find(CancellationToken cancellation)
    {
        var found = new List<Relationship>();
        using var types = NodeMarks.Rent(view.Nodes);
        for (var node = 0; node < view.Nodes; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (outgoing, incoming) = (view.Around(node, AnchorEnd.From, ref _out), view.Around(node, AnchorEnd.To, ref _in));
            foreach (ref readonly var hop in _in.AsSpan(0, incoming))
            {
                types[hop.Other] = Math.Max(0, types[hop.Other]) | MaskOf(in hop);
            }

            foreach (ref readonly var hop in _out.AsSpan(0, outgoing))
            {
                var symmetric = hop.Type.Info().Symmetric;
                if (symmetric && node > hop.Other)
                {
                    continue;
                }

                if (view.HasSeveralClaims(hop.Relationship)
                    || (!symmetric && (Math.Max(0, types[hop.Other]) & MaskOf(in hop)) != 0)
                    || view.ValueOf(hop.Relationship)?.StatedEquivalent is not null)
                {
                    found.Add(view.RelationshipAt(hop.Relationship));
                }
            }

            foreach (ref readonly var hop in _in.AsSpan(0, incoming))
            {
                types[hop.Other] = -1;
            }
        }

        return found;
    }

    private static int MaskOf(in Hop hop) => 1 << (int)hop.Type;
}
