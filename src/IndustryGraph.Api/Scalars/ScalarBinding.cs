namespace IndustryGraph.Api;

/// <summary>A custom scalar, which is a string on the wire in both directions.</summary>
public abstract class ScalarBinding(string name, Type valueType)
{
    public string Name { get; } = name;

    public Type ValueType { get; } = valueType;

    public abstract TResult Accept<TResult>(IScalarVisitor<TResult> visitor);
}

/// <summary>Binds a scalar to a host.</summary>
public interface IScalarVisitor<out TResult>
{
    TResult Visit<T>(ScalarBinding<T> scalar)
        where T : notnull;
}

/// <param name="name">Its name in the schema.</param>
/// <param name="tryParse">Reads the text; false where it is no such value.</param>
/// <param name="format">Writes the text.</param>
/// <param name="wanted">What is wanted, for the error: "a date such as 2025-08-28".</param>
public sealed class ScalarBinding<T>(string name, TryParseScalar<T> tryParse, Func<T, string> format, string wanted)
    : ScalarBinding(name, typeof(T))
    where T : notnull
{
    public TryParseScalar<T> TryParse { get; } = tryParse;

    public Func<T, string> Format { get; } = format;

    public string Wanted { get; } = wanted;

    public override TResult Accept<TResult>(IScalarVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}

public delegate bool TryParseScalar<T>(string text, out T value);
