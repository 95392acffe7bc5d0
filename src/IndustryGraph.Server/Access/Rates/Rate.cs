using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Access.Rates;

/// <summary>How much may be spent.</summary>
/// <param name="PointsPerSecond">How fast it comes back.</param>
/// <param name="Burst">The most that can be saved up.</param>
public sealed record Rate(int PointsPerSecond, int Burst)
{
    // How much is saved up where nothing is said.
    private const int SecondsSaved = 60;

    private const int Most = 1_000_000_000;

    /// <summary>Null for no limit, which is what 0 points a second stand for.</summary>
    internal static Rate? Read(SettingsReader reader, string rateKey, string burstKey)
    {
        var rate = reader.Number(rateKey, 0, 0, Most / SecondsSaved);
        var burst = reader.Number(burstKey, rate * SecondsSaved, 1, Most);
        return rate == 0 ? null : new Rate(rate, burst);
    }
}
