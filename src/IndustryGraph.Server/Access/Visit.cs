using IndustryGraph.Api;
using IndustryGraph.Questions;
using IndustryGraph.Server.Access.Rates;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Access;

/// <summary>
/// A request over HTTP, or one operation by WebSocket, that was let in: a feature of the <see cref="HttpContext"/>, where the
/// last one stands.
/// </summary>
/// <param name="identity">Who asks.</param>
/// <param name="bucket">What they spend from; null where nothing is limited.</param>
/// <param name="takesWrites">Whether anything may be written here.</param>
internal sealed class Visit(Identity identity, Bucket? bucket, bool takesWrites) : IVisit
{
    private static readonly Fault TooMany = new(HttpErrorCodes.RateLimited, HttpProblem.RateLimited(1).Message);
    private static readonly Fault Off = new(FaultCodes.Forbidden, "This server takes no writes: Writing:Enabled is false.");

    private long _points;
    private long _reserved;

    public Caller Caller => identity.Caller;

    public Fault? WritingOff => takesWrites ? null : Off;

    public Fault? Ended => identity.IsInForce()
        ? null
        : new Fault(FaultCodes.Unauthenticated, $"'{Caller.Name}' is no longer let in: the key was revoked, or what was sent has expired.");

    /// <summary>What it came to so far, in points.</summary>
    public long Points => Interlocked.Read(ref _points);

    /// <summary>What is left; null where nothing is limited.</summary>
    public Allowance? Left => bucket?.Left;

    public Fault? Reserve(long points)
    {
        if (points == 0 || bucket is null)
        {
            return null;
        }

        if (!bucket.TryReserve(points))
        {
            return TooMany;
        }

        Interlocked.Add(ref _reserved, points);
        return null;
    }

    public void Release() => bucket?.Release(Interlocked.Exchange(ref _reserved, 0));

    public Allowance? Charge(long points)
    {
        Interlocked.Add(ref _points, points);
        return bucket?.Charge(points);
    }
}
