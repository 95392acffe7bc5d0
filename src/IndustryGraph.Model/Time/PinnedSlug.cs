using System.Globalization;

namespace IndustryGraph.Model;

/// <summary>
/// An id as clients see it: the bare slug, or under an explicit pin <c>slug@validAt~knownAt</c>. An id that is given may
/// leave a clock out: <c>slug@2024-01-01</c>, <c>slug@~2025-08-29T00:00:00Z</c>.
/// </summary>
/// <param name="Slug">The slug; not checked to be one that a record could bear.</param>
/// <param name="ValidAt">The day; null where it is not given.</param>
/// <param name="KnownAt">The moment; null where it is not given.</param>
public readonly record struct PinnedSlug(string Slug, DateOnly? ValidAt, Instant? KnownAt)
{
    /// <returns>False where a pin is begun and is not a date and an instant.</returns>
    public static bool TryParse(string text, out PinnedSlug id)
    {
        ArgumentNullException.ThrowIfNull(text);
        id = new PinnedSlug(text, null, null);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return true;
        }

        var pin = text.AsSpan(at + 1);
        var tilde = pin.IndexOf('~');
        var valid = tilde < 0 ? pin : pin[..tilde];
        var known = tilde < 0 ? default : pin[(tilde + 1)..];
        DateOnly? validAt = null;
        Instant? knownAt = null;
        if (!valid.IsEmpty)
        {
            if (!DateOnly.TryParseExact(valid, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return false;
            }

            validAt = day;
        }

        if (!known.IsEmpty)
        {
            if (!Instant.TryParse(known.ToString(), out var moment))
            {
                return false;
            }

            knownAt = moment;
        }

        id = new PinnedSlug(text[..at], validAt, knownAt);
        return validAt is not null || knownAt is not null;
    }

    public override string ToString() => (ValidAt, KnownAt) switch
    {
        (null, null) => Slug,
        ({ } day, null) => string.Create(CultureInfo.InvariantCulture, $"{Slug}@{day:yyyy-MM-dd}"),
        ({ } day, { } moment) => string.Create(CultureInfo.InvariantCulture, $"{Slug}@{day:yyyy-MM-dd}~{moment}"),
        (null, { } moment) => $"{Slug}@~{moment}",
    };
}
