using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IndustryGraph.Server.Seeding;

/// <summary>
/// Reads one YAML document into a tree. Nothing is interpreted: every scalar is its text, and what has a meaning beyond
/// mappings, lists and scalars (anchors, aliases, tags, further documents) is reported.
/// </summary>
internal sealed class YamlTree
{
    private readonly Parser _parser;
    private readonly Action<Position, string> _report;

    private YamlTree(Parser parser, Action<Position, string> report) => (_parser, _report) = (parser, report);

    /// <param name="text">The whole file.</param>
    /// <param name="report">Takes each fault; reading goes on where it can.</param>
    /// <returns>Null where the text is no YAML or empty.</returns>
    public static YamlValue? Read(string text, Action<Position, string> report)
    {
        using var reader = new StringReader(text);
        try
        {
            return new YamlTree(new Parser(reader), report).ReadDocument();
        }
        catch (YamlException fault)
        {
            report(At(fault.Start), $"This is not YAML: {fault.Message}");
            return null;
        }
    }

    private YamlValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ReadValue();
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _report(At(second.Start), "A second document begins here; a file holds one.");
        }

        return root;
    }

    private YamlValue ReadValue()
    {
        var start = _parser.Consume<ParsingEvent>();
        var at = At(start.Start);
        if (start is NodeEvent node)
        {
            Refuse(node, at);
        }

        return start switch
        {
            Scalar scalar => new YamlScalar(at, scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart => new YamlList(at, ReadItems()),
            MappingStart => new YamlMapping(at, ReadEntries()),
            _ => ReadAlias(at),
        };
    }

    private void Refuse(NodeEvent node, Position at)
    {
        if (!node.Anchor.IsEmpty)
        {
            _report(at, "Anchors (&) are not read here; write the value out.");
        }

        if (!node.Tag.IsEmpty)
        {
            _report(at, "Tags (!) are not read here; every value is a text until its field is known.");
        }
    }

    private YamlScalar ReadAlias(Position at)
    {
        _report(at, "Aliases (*) are not read here; write the value out, or quote it where it is meant as text.");
        return new YamlScalar(at, "", Quoted: false);
    }

    private List<YamlValue> ReadItems()
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue());
        }

        return items;
    }

    private List<YamlEntry> ReadEntries()
    {
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue();
            var value = ReadValue();
            if (key is YamlScalar { Text.Length: > 0 } name)
            {
                entries.Add(new YamlEntry(name.Text, key.At, value));
            }
            else
            {
                _report(key.At, "The name of a field is wanted here.");
            }
        }

        return entries;
    }

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
