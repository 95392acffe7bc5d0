using System.Net;
using System.Net.Sockets;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>
/// Stands between driver and server, and loses the server's answer to a commit: the commit is made, and the driver cannot
/// know.
/// </summary>
internal sealed class LosingProxy : IAsyncDisposable
{
    // A chunk of two bytes: a structure without fields, COMMIT. https://neo4j.com/docs/bolt/current/bolt/message/
    private static readonly byte[] Commit = [0, 2, 0xB0, 0x12, 0, 0];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _server;
    private int _toLose;

    public LosingProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Uri => new($"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many answers were lost.</summary>
    public int Lost { get; private set; }

    public void LoseNext(int answers) => _toLose = answers;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var server = new TcpClient();
        await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
        var losing = false;
        await Task.WhenAny(
            PumpAsync(client, server, bytes => losing |= _toLose > 0 && bytes.EndsWith(Commit), () => false),
            PumpAsync(server, client, _ => { }, () => losing));
        if (losing)
        {
            Lost++;
            _toLose--;
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, Action<ReadOnlySpan<byte>> look, Func<bool> breaks)
    {
        var buffer = new byte[65536];
        while (await from.GetStream().ReadAsync(buffer, _stop.Token) is var count and > 0)
        {
            if (breaks())
            {
                return;
            }

            look(buffer.AsSpan(0, count));
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }
}
