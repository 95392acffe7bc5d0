using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>One state of a fact over a rectangle of the two clocks; days and commits as in <see cref="RectangleRow"/>.</summary>
internal sealed record FactRectangle(int ValidFrom, int ValidTo, int KnownFrom, int KnownTo, FactState State)
{
    public bool Contains(IndexPin pin) =>
        KnownFrom <= pin.Commit && pin.Commit < KnownTo && ValidFrom <= pin.Day && pin.Day <= ValidTo;
}
