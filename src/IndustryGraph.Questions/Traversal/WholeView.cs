using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Questions about a whole view.</summary>
internal static class WholeView
{
    /// <summary>Shows every relationship once, as a step from where it begins.</summary>
    public static void EachRelationship(this IGraphView view, Action<Hop> show, CancellationToken cancellation)
    {
        var hops = new Hop[256];
        for (var node = 0; node < view.Nodes; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = view.Around(node, AnchorEnd.From, ref hops);
            for (var i = 0; i < count; i++)
            {
                // Those of symmetric types begin at both ends.
                if (!hops[i].Type.Info().Symmetric || node <= hops[i].Other)
                {
                    show(hops[i]);
                }
            }
        }
    }
}
