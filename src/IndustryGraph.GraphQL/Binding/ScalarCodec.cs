using System.Text.Json;
using IndustryGraph.GraphQL.Execution;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// Between a custom scalar and a CLR type (section 3.5.6). Must be safe for concurrent use. A failed parse tells in
/// <c>error</c> what is wrong, as a sentence for the client.
/// </summary>
public abstract class ScalarCodec<T>
    where T : notnull
{
    /// <summary>Reads a value from a variable; never a JSON null.</summary>
    public abstract bool TryParse(JsonElement json, out T? value, out string? error);

    /// <summary>Reads a value from the document; never a variable or the null literal.</summary>
    public abstract bool TryParse(ValueNode literal, out T? value, out string? error);

    /// <summary>Writes exactly one JSON value.</summary>
    public abstract void Write(T value, JsonBuffer json);
}
