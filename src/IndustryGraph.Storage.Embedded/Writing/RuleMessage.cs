using System.Runtime.CompilerServices;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The message of a rule that is broken; of one that holds, nothing is put together.</summary>
[InterpolatedStringHandler]
internal ref struct RuleMessage
{
    private DefaultInterpolatedStringHandler _text;

    public RuleMessage(int literals, int values, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        _text = holds ? default : new DefaultInterpolatedStringHandler(literals, values);
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public override string ToString() => _text.ToStringAndClear();
}
