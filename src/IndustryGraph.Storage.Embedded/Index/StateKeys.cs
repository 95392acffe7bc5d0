namespace IndustryGraph.Storage.Embedded;

/// <summary>Numbers by which states are ordered: smaller comes first.</summary>
internal static class StateKeys
{
    /// <summary>A number that orders a date by its first day, then its last: equal intervals are equal dates here.</summary>
    public static ulong OfDate(RelationshipTable table, int number)
    {
        if (number < 0)
        {
            return KeptOrder.NoKey;
        }

        var date = table.Dates[number];
        return ((ulong)date.First.DayNumber << 32) | (uint)date.Last.DayNumber;
    }

    /// <summary>Not before the key of any date that begins on this day or earlier, and before those of all others.</summary>
    public static ulong LatestOf(DateOnly day) => ((ulong)day.DayNumber << 32) | uint.MaxValue;

    /// <summary>Whether a date with this key ends on this day or later.</summary>
    public static bool Reaches(ulong date, DateOnly day) => (uint)date >= day.DayNumber;

    /// <summary>Highest first.</summary>
    /// <param name="confidence">In ten-thousandths.</param>
    public static ulong OfConfidence(ushort confidence) => (ulong)(ushort.MaxValue - confidence);
}
