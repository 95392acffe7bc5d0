using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Hosting;

/// <summary>Chooses what serves GraphQL.</summary>
internal static class GraphQLHosts
{
    /// <exception cref="CommandFailure">This build lacks the host.</exception>
    public static IGraphQLHostBinding Of(ServerSettings settings, IGraphStore store, TimeProvider time) => settings.Host switch
    {
        GraphQLHost.HotChocolate => throw new CommandFailure(
            ExitCode.Usage,
            "GraphQL:Host is HotChocolate, and this build has no HotChocolate. Build with -p:WithHotChocolate=true (or set the environment variable WithHotChocolate=true)."),
        _ => new BuiltInHost(settings, store, time),
    };
}
