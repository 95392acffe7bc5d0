using System.Diagnostics;

namespace IndustryGraph.Bench;

/// <summary>Times two ways of one thing in turns, so that what else the machine does meets both.</summary>
internal static class Timing
{
    private const int Rounds = 5;

    /// <summary>The median time of one call in microseconds, of ours and of the other, over the same arguments.</summary>
    public static async Task<(double Ours, double Bare)> CompareAsync<T>(IReadOnlyList<T> arguments, Func<T, Task> ours, Action<T> bare)
    {
        // The first rounds compile and fill caches.
        var (left, right) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var argument in arguments)
            {
                await ours(argument);
            }

            var middle = Stopwatch.GetTimestamp();
            foreach (var argument in arguments)
            {
                bare(argument);
            }

            var end = Stopwatch.GetTimestamp();
            if (round >= 0)
            {
                left.Add(Microseconds(start, middle) / arguments.Count);
                right.Add(Microseconds(middle, end) / arguments.Count);
            }
        }

        return (Median(left), Median(right));
    }

    public static double Microseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds;

    public static double Median(List<double> figures)
    {
        figures.Sort();
        return figures[figures.Count / 2];
    }
}
