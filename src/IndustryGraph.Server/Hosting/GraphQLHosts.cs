using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Storage;
#if WITH_HOTCHOCOLATE
using IndustryGraph.Server.HotChocolate;
#else
using IndustryGraph.Server.Commands;
#endif

namespace IndustryGraph.Server.Hosting;

/// <summary>Chooses what serves GraphQL.</summary>
internal static class GraphQLHosts
{
    /// <exception cref="Commands.CommandFailure">This build lacks the host.</exception>
    public static IGraphQLHostBinding Of(ServerSettings settings, IGraphStore store, TimeProvider time) => settings.Host switch
    {
#if WITH_HOTCHOCOLATE
        GraphQLHost.HotChocolate => new HotChocolateHost(settings, store, time),
#else
        GraphQLHost.HotChocolate => throw new CommandFailure(
            ExitCode.Usage,
            "GraphQL:Host is HotChocolate, and this build has no HotChocolate. Build with -p:WithHotChocolate=true (or set the environment variable WithHotChocolate=true)."),
#endif
        _ => new BuiltInHost(settings, store, time),
    };
}
