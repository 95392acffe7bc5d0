using System.Globalization;

namespace IndustryGraph.Model;

/// <summary>
/// A moment in UTC, to 100 nanoseconds, from year 0001 to 9999. <see cref="Open"/> stands for the end that has not
/// come yet.
/// </summary>
public readonly record struct Instant(long Ticks) : IComparable<Instant>
{
    /// <summary>The earliest moment.</summary>
    public static readonly Instant Beginning = new(0);

    /// <summary>Later than every moment.</summary>
    public static readonly Instant Open = new(long.MaxValue);

    public static Instant Of(DateTimeOffset moment) => new(moment.UtcTicks);

    /// <summary>Reads RFC 3339 with an offset or Z; a time without either is refused.</summary>
    public static bool TryParse(string? text, out Instant instant)
    {
        instant = default;
        // The offset is required, seconds are required: RFC 3339, section 5.6.
        if (text is null || text.Length < 20 || text[10] is not ('T' or 't') || !HasOffset(text))
        {
            return false;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];
        if (!DateTimeOffset.TryParseExact(text.ToUpperInvariant(), forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return false;
        }

        instant = Of(moment);
        return true;
    }

    /// <summary>RFC 3339 in UTC with as many decimals of a second as it has: 2025-08-29T00:00:00Z.</summary>
    public override string ToString() => this == Open
        ? "open"
        : new DateTime(Ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public int CompareTo(Instant other) => Ticks.CompareTo(other.Ticks);

    public static bool operator <(Instant left, Instant right) => left.Ticks < right.Ticks;

    public static bool operator >(Instant left, Instant right) => left.Ticks > right.Ticks;

    public static bool operator <=(Instant left, Instant right) => left.Ticks <= right.Ticks;

    public static bool operator >=(Instant left, Instant right) => left.Ticks >= right.Ticks;

    private static bool HasOffset(string text) =>
        text[^1] is 'Z' or 'z' || (text.Length >= 25 && text[^6] is '+' or '-' && text[^3] == ':');
}
