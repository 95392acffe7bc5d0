namespace IndustryGraph.Storage;

/// <summary>
/// The likeness of names, by the one rule that all stores share: the Dice coefficient (Dice, Measures of the Amount of
/// Ecologic Association, 1945) of the sets of trigrams. A trigram is three UTF-16 units of the folded text with two blanks
/// before it and one behind.
/// </summary>
public static class Trigrams
{
    /// <summary>The distinct trigrams of a folded text, each packed into 48 bits, ascending.</summary>
    public static ulong[] Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var trigrams = new ulong[folded.Length + 1];
        var window = ((ulong)' ' << 16) | ' ';
        for (var i = 0; i <= folded.Length; i++)
        {
            window = ((window << 16) | (i < folded.Length ? folded[i] : ' ')) & 0xFFFF_FFFF_FFFF;
            trigrams[i] = window;
        }

        Array.Sort(trigrams);
        var count = 1;
        for (var i = 1; i < trigrams.Length; i++)
        {
            if (trigrams[i] != trigrams[i - 1])
            {
                trigrams[count++] = trigrams[i];
            }
        }

        return trigrams[..count];
    }

    /// <summary>Twice the shared part over the sum of both: 0 for nothing in common, 1 for equal sets.</summary>
    public static double Dice(int shared, int left, int right) => 2.0 * shared / (left + right);
}
