using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace IndustryGraph.Server.Tests.Exchange;

/// <summary>
/// The worked example of a page of the documentation: files that it shows, and commands with what they print. A block
/// behind <c>&lt;!-- file: NAME --&gt;</c> is a file; a <c>console</c> block holds a command behind <c>$</c>, its output,
/// and where it is not 0 the exit code behind <c># exit</c>.
/// </summary>
internal sealed partial class Walkthrough(string page, string directory)
{
    /// <summary>What was printed in place of what the page shows; empty where all is as it says.</summary>
    public async Task<List<string>> RunAsync()
    {
        var differences = new List<string>();
        var text = await File.ReadAllTextAsync(page);
        foreach (Match file in Files().Matches(text))
        {
            await File.WriteAllTextAsync(Path.Combine(directory, file.Groups["name"].Value), file.Groups["text"].Value);
        }

        foreach (Match block in Blocks().Matches(text))
        {
            foreach (var step in block.Groups["text"].Value.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
            {
                var lines = step.TrimEnd().Split('\n');
                var shown = string.Join('\n', lines.Skip(1)).TrimEnd();
                var (code, output) = await RunAsync(lines[0]);
                var actual = (output.TrimEnd() + (code == 0 ? "" : $"\n# exit {code}")).Trim();
                if (actual != shown)
                {
                    differences.Add($"$ {lines[0]}\n{actual}");
                }
            }
        }

        return differences;
    }

    /// <summary>Runs <c>industrygraph …</c>, with <c>&gt; FILE</c> at its end where the output goes to a file.</summary>
    private async Task<(int Code, string Output)> RunAsync(string command)
    {
        var words = Words().Matches(command).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value).ToList();
        var target = words.IndexOf(">") is >= 0 and var at ? words[at + 1] : null;
        words = target is null ? words : words[..words.IndexOf(">")];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "industrygraph.dll"), .. words.Skip(1)])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (target is null)
        {
            return (process.ExitCode, await errors + await output);
        }

        await File.WriteAllTextAsync(Path.Combine(directory, target), await output);
        return (process.ExitCode, await errors);
    }

    [GeneratedRegex(@"<!-- file: (?<name>\S+) -->\n+```\w*\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```console\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^\\s\"]+")]
    private static partial Regex Words();
}
