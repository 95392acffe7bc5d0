using System.Diagnostics;
using Xunit.Sdk;

namespace IndustryGraph.Storage.Tests;

/// <summary>A file system of its own in memory, with little room.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("industrygraph-");

    private SmallDisk()
    {
    }

    public string Path => _directory.FullName;

    /// <summary>Makes one; skips the test where that is not permitted.</summary>
    public static SmallDisk Make(int bytes)
    {
        var disk = new SmallDisk();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", disk.Path))
        {
            disk._directory.Delete();
            throw SkipException.ForSkip("A file system can be mounted on Linux only, by root.");
        }

        return disk;
    }

    /// <summary>Lets it be read only from now on; no file on it is open.</summary>
    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        using var filler = File.Create(System.IO.Path.Combine(Path, "filler"));
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
                filler.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Gives back what <see cref="Fill"/> took.</summary>
    public void MakeRoom() => File.Delete(System.IO.Path.Combine(Path, "filler"));

    public void Dispose()
    {
        Run("umount", Path);
        _directory.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
