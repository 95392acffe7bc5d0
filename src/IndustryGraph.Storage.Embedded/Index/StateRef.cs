namespace IndustryGraph.Storage.Embedded;

/// <summary>Where a state of a relationship is: in its row, in a rectangle, or nowhere.</summary>
internal readonly record struct StateRef
{
    /// <summary>No state.</summary>
    public static readonly StateRef None = new(-1);

    // Rectangles count up from 0; the plain state of relationship r is -2 - r.
    private readonly int _number;

    private StateRef(int number) => _number = number;

    /// <summary>Tells it from every other, for good.</summary>
    public int Number => _number;

    public bool IsNone => _number == -1;

    public bool IsPlain => _number < -1;

    /// <summary>The relationship of a plain state, or the rectangle.</summary>
    public int Index => IsPlain ? -2 - _number : _number;

    /// <summary>The one with this <see cref="Number"/>.</summary>
    public static StateRef Of(int number) => new(number);

    public static StateRef Plain(int relationship) => new(-2 - relationship);

    public static StateRef Rectangle(int index) => new(index);
}
