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

    /// <summary>Highest first.</summary>
    /// <param name="confidence">In ten-thousandths.</param>
    public static ulong OfConfidence(ushort confidence) => (ulong)(ushort.MaxValue - confidence);
}
