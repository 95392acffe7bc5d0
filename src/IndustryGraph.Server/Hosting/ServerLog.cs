namespace IndustryGraph.Server.Hosting;

/// <summary>What the server logs of its own.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "IndustryGraph answers at {Url} ({Where}, {Entries} entries in the log)")]
    public static partial void Ready(ILogger logger, string url, string where, long entries);

    [LoggerMessage(2, LogLevel.Error, "A resolver failed at {Path}")]
    public static partial void ResolverFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "The store failed")]
    public static partial void StoreFailed(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "GraphiQL was left out of this build, because Node.js was not there or WithWeb said so; the page at /graphql tells how to get it")]
    public static partial void NoIde(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "No key of {File} is taken, since it cannot be read")]
    public static partial void KeysUnreadable(ILogger logger, string file, Exception exception);
}
