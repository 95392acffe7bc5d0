namespace IndustryGraph.Exchange;

/// <summary>A value that was read, or why it could not be.</summary>
/// <param name="Value">Means something only where <paramref name="Fault"/> is null.</param>
/// <param name="Fault">A sentence; null where all is well.</param>
internal readonly record struct Reading<T>(T? Value, string? Fault)
{
    public static Reading<T> Of(T value) => new(value, null);

    public static Reading<T> Not(string fault) => new(default, fault);
}
