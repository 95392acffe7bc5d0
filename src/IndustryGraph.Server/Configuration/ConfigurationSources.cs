namespace IndustryGraph.Server.Configuration;

/// <summary>Where settings come from; the later wins.</summary>
internal static class ConfigurationSources
{
    /// <summary>
    /// appsettings.json beside the executable, appsettings.json in the working directory, environment variables
    /// (Storage__Kind), and the command line.
    /// </summary>
    public static IConfigurationBuilder AddServerSources(
        this IConfigurationBuilder configuration, IReadOnlyDictionary<string, string?> commandLine) => configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(commandLine);
}
