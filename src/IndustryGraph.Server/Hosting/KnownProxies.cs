using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace IndustryGraph.Server.Hosting;

/// <summary>Takes the word of proxies for where a request comes from.</summary>
internal static class KnownProxies
{
    /// <param name="web">The server that is being put together.</param>
    /// <param name="proxies">Where the proxies are; empty for none: then nobody's word is taken.</param>
    public static void UseKnownProxies(this WebApplication web, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // As many as are known in a row; the first that is not known is where the request comes from.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        web.UseForwardedHeaders(options);
    }
}
