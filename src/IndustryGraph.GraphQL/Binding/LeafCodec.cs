using System.Text.Json;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Writing;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>Reads and writes the values of one scalar or enum.</summary>
internal abstract class LeafCodec
{
    /// <summary>Reads a value from a variable; the error is a sentence, null where it failed without saying why.</summary>
    public abstract bool TryParse(JsonElement json, out object? value, out string? error);

    /// <summary>Reads a value from a literal that is neither a variable nor null.</summary>
    public abstract bool TryParse(ValueNode literal, out object? value, out string? error);

    /// <summary>A writer for CLR values of this type; null where they do not fit.</summary>
    public abstract LeafWriter<T>? Writer<T>();

    /// <summary>Writes a value whose CLR type is known only now.</summary>
    /// <exception cref="GraphQLException">The value is outside the type.</exception>
    public abstract void WriteObject(object value, JsonBuffer json);

    private protected static GraphQLException Misfit(object value, string type) => new(
        $"A value of {value.GetType().Name} does not fit the type {type}.", ErrorCodes.Result);
}
