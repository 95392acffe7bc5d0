using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>Opens stores on the server for tests.</summary>
internal static class TestStore
{
#if WITH_NEO4J
    public static Neo4jStoreOptions Options(TimeProvider time) => new()
    {
        Uri = new Uri(Neo4jServer.Uri!),
        User = Neo4jServer.User,
        Password = Neo4jServer.Password,
        TimeProvider = time,
    };

    public static async ValueTask<IGraphStore> OpenAsync(TimeProvider time) => await Neo4jStore.OpenAsync(Options(time), CancellationToken.None);
#else
    public static ValueTask<IGraphStore> OpenAsync(TimeProvider time) => throw new InvalidOperationException($"{Neo4jServer.SkipReason} {time}");
#endif
}
