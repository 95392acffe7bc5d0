using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Writes what reads so at one pin in the format that loses nothing else.</summary>
internal sealed class NativeSelectionWriter(Pin pin) : GraphWriter
{
    public override void Begin() => Line(new NativeLine
    {
        Header = new NativeHeader(1, NativeExport.Selection, pin.ValidAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), pin.KnownAt.ToString()),
    });

    public override void Write(Node node) => Line(NativeText.LineOf(node));

    public override void Write(ExportedLink link, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        foreach (var claim in link.Claims)
        {
            Line(NativeText.LineOf(claim));
        }
    }

    private void Line(NativeLine line) => Text.Append(NativeJson.Write(line)).Append('\n');
}
