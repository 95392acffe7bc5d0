using System.Diagnostics;

namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>
/// Scripts beside the tests and the npm packages they need, which are installed as the lock file has them when a script is
/// first run, and stay until it changes.
/// </summary>
public sealed class NodeFolder
{
    private readonly string _folder;
    private readonly Lazy<Task> _installed;

    /// <param name="name">The folder, below the one of the tests' assembly.</param>
    public NodeFolder(string name)
    {
        _folder = Path.Combine(AppContext.BaseDirectory, name);
        _installed = new Lazy<Task>(InstallAsync);
    }

    /// <summary>What a script wrote to its standard output.</summary>
    /// <exception cref="InvalidOperationException">The packages cannot be had, or the script failed; tells what it wrote.</exception>
    public async Task<string> RunAsync(string script, params string[] arguments)
    {
        await _installed.Value;
        return await StartAsync("node", [script, .. arguments]);
    }

    private async Task InstallAsync()
    {
        var stamp = Path.Combine(_folder, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(_folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        await StartAsync(npm, ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]);
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private async Task<string> StartAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {await errors}");
    }
}
