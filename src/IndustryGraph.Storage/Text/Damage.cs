namespace IndustryGraph.Storage;

/// <summary>Reports that what is stored is damaged.</summary>
internal static class Damage
{
    public static StoreException In(string what, Exception? cause = null) => new(
        StoreError.Corrupt, $"The store is damaged: {what}. Restore it from a backup, or start a new one and import again.", cause);
}
