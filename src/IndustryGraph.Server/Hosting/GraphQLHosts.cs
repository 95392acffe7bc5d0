using IndustryGraph.Server.BuiltIn;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Storage;
#if WITH_HOTCHOCOLATE
using IndustryGraph.Server.HotChocolate;
#endif

namespace IndustryGraph.Server.Hosting;

/// <summary>Chooses what serves GraphQL.</summary>
internal static class GraphQLHosts
{
    /// <summary>The host of settings that were checked: one that this build has.</summary>
    public static IGraphQLHostBinding Of(ServerSettings settings, IGraphStore store, TimeProvider time) => settings.Host switch
    {
#if WITH_HOTCHOCOLATE
        GraphQLHost.HotChocolate => new HotChocolateHost(settings, store, time),
#endif
        _ => new BuiltInHost(settings, store, time),
    };
}
