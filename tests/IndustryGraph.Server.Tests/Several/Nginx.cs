using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>nginx with docs/operations/nginx.conf, on a free port of this machine, before two servers.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string? Executable =
        new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx" }.FirstOrDefault(File.Exists);

    private readonly DirectoryInfo _directory;

    private Nginx(DirectoryInfo directory, Uri address)
    {
        _directory = directory;
        Address = address;
    }

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing => Executable is null ? "No nginx: install it (Debian: apt-get install nginx-light)." : null;

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(Uri one, Uri other)
    {
        var directory = Directory.CreateTempSubdirectory("industrygraph-nginx-");
        var address = $"127.0.0.1:{FreePort()}";
        var site = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..", "docs", "operations", "nginx.conf"));
        site = Put(site, "10.0.0.11:5080", one.Authority);
        site = Put(site, "10.0.0.12:5080", other.Authority);
        site = Put(site, "listen 80;", $"listen {address};");
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "site.conf"), site);
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "nginx.conf"), Main);
        var nginx = new Nginx(directory, new Uri("http://" + address));
        // It ends when the server listens, which goes on by itself.
        await nginx.RunAsync();
        return nginx;
    }

    /// <summary>The servers that requests were passed to, in order; of those that it tried in vain, too.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() =>
        (await File.ReadAllLinesAsync(Path.Combine(_directory.FullName, "access.log"))).SelectMany(line => line.Split(", ")).ToList();

    public async ValueTask DisposeAsync()
    {
        using (var process = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(_directory.FullName, "pid")), CultureInfo.InvariantCulture)))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _directory.Delete(recursive: true);
    }

    // What the system's nginx.conf has around the files of conf.d, in one process without rights of its own.
    private const string Main =
        """
        daemon on;
        master_process off;
        pid pid;
        error_log error.log;
        events {}
        http {
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            log_format upstream $upstream_addr;
            access_log access.log upstream;
            include site.conf;
        }
        """;

    private static string Put(string site, string example, string real)
    {
        Assert.Equal(2, site.Split(example).Length);
        return site.Replace(example, real, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task RunAsync()
    {
        var start = new ProcessStartInfo(Executable!, ["-p", _directory.FullName, "-c", "nginx.conf", "-e", "error.log"]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await File.ReadAllTextAsync(Path.Combine(_directory.FullName, "error.log")));
    }

    private static string SourceFile([CallerFilePath] string file = "") => file;
}
