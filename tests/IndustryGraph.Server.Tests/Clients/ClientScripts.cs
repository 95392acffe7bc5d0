using System.Diagnostics;

namespace IndustryGraph.Server.Tests.Clients;

/// <summary>The scripts beside the tests, run by Node.js with their packages.</summary>
internal static class ClientScripts
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Clients", "Scripts");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Runs a script to its end; what it prints, errors last.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string script, Uri server, string key)
    {
        await Installed.Value;
        return await RunAsync("node", [script], ("GRAPHQL_URL", server.ToString()), ("GRAPHQL_KEY", key));
    }

    /// <summary>Installs the packages where the lock file is not the one they were installed by.</summary>
    private static async Task InstallAsync()
    {
        var stamp = Path.Combine(Folder, "node_modules", "installed-by.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var (code, output) = await RunAsync(npm, ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
        Assert.True(code == 0, output);
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
