using System.Collections;
using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>
/// Coerced arguments. Values are string, int, double, bool, enums of the model, values of the custom scalars
/// (<see cref="DateOnly"/>, <see cref="Instant"/>, <see cref="PartialDate"/>, decimal, <see cref="Uri"/>), lists and
/// dictionaries of these. What was not given and has no default is not in it.
/// </summary>
public sealed class Arguments(IReadOnlyDictionary<string, object?> values)
{
    public static readonly Arguments None = new(new Dictionary<string, object?>());

    private string? _fingerprint;

    /// <summary>The clocks that <c>at</c> sets; null where it is not given.</summary>
    public (DateOnly? ValidAt, Instant? KnownAt)? At => PinOf("at");

    /// <summary>The clocks that an argument of type TimePin sets; null where it is not given.</summary>
    public (DateOnly? ValidAt, Instant? KnownAt)? PinOf(string name) => Object(name) is { } pin
        ? (pin.Value<DateOnly>("validAt"), pin.Value<Instant>("knownAt"))
        : null;

    /// <summary>Whether anything was given under the name, null included.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <exception cref="KeyNotFoundException">It is not there: the schema does not require it.</exception>
    public T Required<T>(string name) => (T)values[name]!;

    /// <summary>Null where it is absent or null.</summary>
    public T? Optional<T>(string name)
        where T : class => values.GetValueOrDefault(name) as T;

    /// <inheritdoc cref="Optional{T}"/>
    public T? Value<T>(string name)
        where T : struct => values.GetValueOrDefault(name) is T value ? value : null;

    /// <inheritdoc cref="Optional{T}"/>
    public IReadOnlyList<T>? List<T>(string name) =>
        values.GetValueOrDefault(name) is IEnumerable list and not string ? [.. list.Cast<T>()] : null;

    /// <inheritdoc cref="Optional{T}"/>
    public Arguments? Object(string name) =>
        values.GetValueOrDefault(name) is IReadOnlyDictionary<string, object?> fields ? new Arguments(fields) : null;

    /// <inheritdoc cref="Optional{T}"/>
    public IReadOnlyList<Arguments>? Objects(string name) =>
        List<IReadOnlyDictionary<string, object?>>(name)?.Select(fields => new Arguments(fields)).ToList();

    /// <summary>The fields of an input object that were given.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>A text that is the same for the same arguments, the page and the pin left aside.</summary>
    public string Fingerprint => _fingerprint ??= FingerprintOf(values);

    private static string FingerprintOf(IReadOnlyDictionary<string, object?> values)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name is not ("first" or "last" or "after" or "before" or "at"))
            {
                text.Append(name).Append('=');
                Write(text, value);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                text.Append('{');
                foreach (var (name, field) in fields.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append(':');
                    Write(text, field);
                }

                text.Append('}');
                break;
            case string content:
                text.Append(CultureInfo.InvariantCulture, $"{content.Length}'{content}'");
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(text, item);
                }

                text.Append(']');
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append(';');
                break;
        }
    }
}
