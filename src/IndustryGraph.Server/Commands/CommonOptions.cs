using System.CommandLine;
using IndustryGraph.Server.Configuration;

namespace IndustryGraph.Server.Commands;

/// <summary>Options that several commands take, and the configuration they override.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data") { Description = "Directory of the embedded store (Storage:Directory; default ./data)", HelpName = "DIR" };

    public Option<string?> Seed { get; } = new("--seed") { Description = "Directory of the seed (Seed:Directory; default: the one shipped)", HelpName = "DIR" };

    public Option<bool> NoSeed { get; } = new("--no-seed") { Description = "Leave the seed out (Seed:Enabled=false)" };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Seed);
        command.Options.Add(NoSeed);
    }

    /// <summary>What was given on the command line, as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Overrides(ParseResult parsed)
    {
        var overrides = new Dictionary<string, string?>();
        if (parsed.GetValue(Data) is { } data)
        {
            overrides["Storage:Directory"] = data;
        }

        if (parsed.GetValue(Seed) is { } seed)
        {
            overrides["Seed:Directory"] = seed;
        }

        if (parsed.GetValue(NoSeed))
        {
            overrides["Seed:Enabled"] = "false";
        }

        return overrides;
    }

    /// <summary>The settings of a command that starts no server.</summary>
    public ServerSettings ReadSettings(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder().AddServerSources(Overrides(parsed)).Build();
        return Checked(configuration);
    }

    /// <param name="configuration">Where the settings stand.</param>
    /// <param name="more">What else has to be in order; null for nothing.</param>
    /// <exception cref="CommandFailure">The configuration is wrong; all problems at once.</exception>
    public static ServerSettings Checked(IConfiguration configuration, Func<IConfiguration, ServerSettings, IEnumerable<string>>? more = null)
    {
        var problems = ServerSettings.Read(configuration, out var settings);
        problems = [.. problems, .. MissingParts.Of(settings), .. more?.Invoke(configuration, settings) ?? []];
        return problems.Count == 0
            ? settings
            : throw new CommandFailure(ExitCode.Usage, ["the configuration is wrong:", .. problems.Select(problem => "  " + problem)]);
    }
}
