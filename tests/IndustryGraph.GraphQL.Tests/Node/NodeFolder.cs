using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>
/// Scripts beside the tests and the npm packages they need, which are installed as the lock file has them when they are
/// first asked for, and stay until it changes.
/// </summary>
public sealed class NodeFolder
{
    private static readonly ConcurrentDictionary<string, NodeFolder> Folders = new();

    private readonly string _folder;
    private readonly Lazy<string?> _missing;

    private NodeFolder(string name)
    {
        _folder = Path.Combine(AppContext.BaseDirectory, name);
        _missing = new Lazy<string?>(() => InstallAsync().GetAwaiter().GetResult());
    }

    /// <summary>Why the scripts cannot run here; null where they can.</summary>
    public string? Missing => _missing.Value;

    /// <param name="name">The folder, below the one of the tests' assembly.</param>
    public static NodeFolder Of(string name) => Folders.GetOrAdd(name, n => new NodeFolder(n));

    /// <summary>What a script wrote to its standard output.</summary>
    /// <exception cref="InvalidOperationException">It failed; tells what it wrote.</exception>
    public async Task<string> RunAsync(string script, params string[] arguments)
    {
        var (code, output, errors) = await StartAsync("node", [script, .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"{script} ended with {code}: {errors}{output}");
    }

    private async Task<string?> InstallAsync()
    {
        var stamp = Path.Combine(_folder, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(_folder, "package-lock.json"));
        try
        {
            await StartAsync("node", ["--version"]);
            if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
                return null;
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (code, _, errors) = await StartAsync(npm, ["ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"]);
            if (code != 0)
                return $"npm ci ended with {code}: {errors}";
        }
        catch (Win32Exception)
        {
            return "Node.js 20 or newer with npm is needed, and is not on the PATH.";
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }

    private async Task<(int Code, string Output, string Errors)> StartAsync(string program, string[] arguments)
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
        return (process.ExitCode, await output, await errors);
    }
}
