using System.Diagnostics;

namespace IndustryGraph.Bench;

/// <summary>
/// Times two ways of one thing in turns, by the processor time of the process (collecting garbage included): what else the
/// machine does then does not count.
/// </summary>
internal static class Timing
{
    private const int Rounds = 7;
    private static readonly TimeSpan LeastRound = TimeSpan.FromMilliseconds(20);

    /// <summary>The median time of one call in microseconds, of ours and of the other, over the same arguments.</summary>
    public static async Task<(double Ours, double Bare)> CompareAsync<T>(IReadOnlyList<T> arguments, Func<T, Task> ours, Action<T> bare)
    {
        // The first rounds compile and fill caches.
        var (left, right) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (mine, others) = (await RoundAsync(arguments, ours), await RoundAsync(arguments, argument => Run(bare, argument)));
            if (round >= 0)
            {
                left.Add(mine);
                right.Add(others);
            }
        }

        return (Median(left), Median(right));
    }

    private static Task Run<T>(Action<T> action, T argument)
    {
        action(argument);
        return Task.CompletedTask;
    }

    // As often as it takes for the clock to tell something.
    private static async Task<double> RoundAsync<T>(IReadOnlyList<T> arguments, Func<T, Task> call)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var calls = 0; ;)
        {
            foreach (var argument in arguments)
            {
                await call(argument);
            }

            calls += arguments.Count;
            var spent = Environment.CpuUsage.TotalTime - start;
            if (spent >= LeastRound)
            {
                return spent.TotalMicroseconds / calls;
            }
        }
    }

    public static double Microseconds(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds;

    public static double Median(List<double> figures)
    {
        figures.Sort();
        return figures[figures.Count / 2];
    }
}
