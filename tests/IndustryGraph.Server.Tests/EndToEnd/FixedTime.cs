using System.Globalization;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A clock that stands still, so that answers stay the same.</summary>
internal sealed class FixedTime(string instant) : TimeProvider
{
    private readonly DateTimeOffset _now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => 0;
}
