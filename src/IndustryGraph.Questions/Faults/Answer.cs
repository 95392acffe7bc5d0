using System.Diagnostics.CodeAnalysis;

namespace IndustryGraph.Questions;

/// <summary>A value, or the fault that stands in its place.</summary>
public readonly struct Answer<T>
{
    private readonly T? _value;

    private Answer(T? value, Fault? fault)
    {
        _value = value;
        Fault = fault;
    }

    /// <summary>Null where there is a value.</summary>
    public Fault? Fault { get; }

    /// <exception cref="InvalidOperationException">There is a fault.</exception>
    public T Value => Fault is null ? _value! : throw new InvalidOperationException(Fault.Message);

    /// <summary>Whether there is a value; else there is a fault.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Fault? fault)
    {
        (value, fault) = (_value, Fault);
        return fault is null;
    }

    internal static Answer<T> From(T value) => new(value, null);

#pragma warning disable CA2225 // Construction is by conversion: a method returns its value or its fault.
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Fault fault) => new(default, fault);
#pragma warning restore CA2225
}

/// <summary>Makes answers.</summary>
public static class Answer
{
    /// <summary>An answer of a type that no conversion is allowed from, such as an interface.</summary>
    public static Answer<T> Of<T>(T value) => Answer<T>.From(value);
}
