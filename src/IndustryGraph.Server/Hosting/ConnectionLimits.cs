using IndustryGraph.Server.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IndustryGraph.Server.Hosting;

/// <summary>What a connection may take of the server before a request of it is read. docs/limits.md lists it.</summary>
internal static class ConnectionLimits
{
    // The endpoint counts bytes itself and says so in a GraphQL error. Kestrel reads ahead of it by a buffer at the most.
    private const long ReadAhead = 2 * 1024 * 1024;

    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Set(KestrelServerOptions kestrel, HttpLimits limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        // Those that became a WebSocket are counted apart.
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytes + ReadAhead;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 100;
        kestrel.Limits.RequestHeadersTimeout = limits.HeaderTime;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
        kestrel.Limits.MinResponseDataRate = SlowestBody;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 100;
    }
}
