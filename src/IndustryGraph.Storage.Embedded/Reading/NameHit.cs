namespace IndustryGraph.Storage.Embedded;

/// <summary>A name that was found. Ordered by likeness, then id, then the place of the name.</summary>
/// <param name="Version">The node as it reads at the pin.</param>
/// <param name="Text">The name, as recorded.</param>
/// <param name="Likeness">0 to 1.</param>
/// <param name="Place">0 for the name, then the aliases; of identifiers their place.</param>
internal readonly record struct NameHit(NodeVersion Version, string Text, double Likeness, int Place) : IComparable<NameHit>
{
    public int CompareTo(NameHit other)
    {
        var order = other.Likeness.CompareTo(Likeness);
        order = order != 0 ? order : Version.Entry.Id.CompareTo(other.Version.Entry.Id);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }

    public static bool operator <(NameHit left, NameHit right) => left.CompareTo(right) < 0;

    public static bool operator >(NameHit left, NameHit right) => left.CompareTo(right) > 0;

    public static bool operator <=(NameHit left, NameHit right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NameHit left, NameHit right) => left.CompareTo(right) >= 0;
}
