namespace IndustryGraph.Server.Hosting;

/// <summary>
/// Refuses requests for hosts of other names with 400. The name of a page can be made to lead to this machine (DNS
/// rebinding): its browser then takes the server for the page's own, but sends the name of the page as <c>Host</c>.
/// </summary>
internal static class AllowedHosts
{
    /// <param name="builder">The server that is being put together.</param>
    /// <param name="hosts">The names, or <c>*</c>; empty for those of this machine where nobody else reaches it, else any.</param>
    public static void AddAllowedHosts(this WebApplicationBuilder builder, IReadOnlyList<string> hosts) => builder.Services.AddHostFiltering(
        filter => filter.AllowedHosts = [.. hosts.Count > 0 ? hosts : Listening.LoopbackHosts(builder.Configuration) ?? ["*"]]);
}
