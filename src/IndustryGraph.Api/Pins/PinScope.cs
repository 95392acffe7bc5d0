using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>
/// The pin that holds at some place of a query, and which of its clocks were given there or above. Two scopes are equal
/// where both are.
/// </summary>
public sealed record PinScope
{
    private readonly string _suffix;

    private PinScope(Pin pin, bool validGiven, bool knownGiven)
    {
        Pin = pin;
        ValidGiven = validGiven;
        KnownGiven = knownGiven;
        // Both clocks, also where only one was given: such an id reads the same for ever.
        _suffix = validGiven || knownGiven ? new PinnedSlug("", pin.ValidAt, pin.KnownAt).ToString() : "";
    }

    public Pin Pin { get; }

    /// <summary>Whether the day was given, here or above.</summary>
    public bool ValidGiven { get; }

    /// <summary>Whether the moment was given, here or above.</summary>
    public bool KnownGiven { get; }

    /// <summary>The scope of a request that gives no pin.</summary>
    public static PinScope Of(Pin pin) => new(pin, false, false);

    /// <summary>This scope with the clocks that are given.</summary>
    public PinScope With((DateOnly? ValidAt, Instant? KnownAt)? at) => at is not { } given || given is (null, null)
        ? this
        : new PinScope(
            new Pin(given.ValidAt ?? Pin.ValidAt, given.KnownAt ?? Pin.KnownAt),
            ValidGiven || given.ValidAt is not null,
            KnownGiven || given.KnownAt is not null);

    /// <summary>This scope with the clocks that a page before was read at, where none were given.</summary>
    public PinScope ContinuedAt(Pin pin) => new(pin, ValidGiven, KnownGiven);

    /// <summary>The id as a client sees it: with the pin where one was given.</summary>
    public string IdOf(string slug) => _suffix.Length == 0 ? slug : slug + _suffix;
}
