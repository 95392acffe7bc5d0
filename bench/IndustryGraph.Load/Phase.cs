using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Driving;

namespace IndustryGraph.Load;

/// <summary>So many clients, each with one question after the other, for a while.</summary>
internal sealed class Phase(ServerProcess server, string name, int clients, TimeSpan time)
{
    /// <summary>How long a client waits that was turned away, in ms: less than it is told to, as impatient ones do.</summary>
    private const int Impatience = 100;

    private readonly ConcurrentDictionary<string, long> _outcomes = new();
    private readonly ConcurrentBag<double> _answered = [];
    private readonly ConcurrentBag<double> _refused = [];
    private readonly List<double> _memory = [];

    public string Name => name;

    public int Clients => clients;

    public double PerSecond => _answered.Count / time.TotalSeconds;

    /// <summary>Milliseconds that so much of the answered questions took at most.</summary>
    public double Answered(double part) => At(_answered, part);

    public double Refused(double part) => At(_refused, part);

    public long Count(string outcome) => _outcomes.GetValueOrDefault(outcome);

    /// <summary>Every outcome and how often it was.</summary>
    public string Outcomes => string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value:N0} × {pair.Key}"));

    /// <summary>MB in memory: at the end of the first quarter, and at the end.</summary>
    public (double Early, double Late, double Most) Memory => (_memory[_memory.Count / 4], _memory[^1], _memory.Max());

    public async Task RunAsync()
    {
        using var end = new CancellationTokenSource(time);
        var asking = Enumerable.Range(0, clients).Select(client => Task.Run(() => AskAsync(client, end.Token))).ToList();
        while (!end.IsCancellationRequested)
        {
            _memory.Add(server.Resident);
            await Task.Delay(1000);
        }

        await Task.WhenAll(asking);
    }

    private async Task AskAsync(int client, CancellationToken end)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        http.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        var random = new Random(client);
        while (!end.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            var (status, outcome) = await SendAsync(http, random);
            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            _outcomes.AddOrUpdate(outcome, 1, (_, before) => before + 1);
            if (status is HttpStatusCode.OK)
            {
                _answered.Add(took);
            }
            else
            {
                _refused.Add(took);
                await Task.Delay(Impatience, CancellationToken.None);
            }
        }
    }

    private async Task<(HttpStatusCode? Status, string Outcome)> SendAsync(HttpClient http, Random random)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(server.Endpoint, Questions.Next(random));
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
            var code = answer.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
            var retry = response.Headers.RetryAfter is null ? "" : " with Retry-After";
            return (code is null ? response.StatusCode : null, code is null ? "answered" : $"{(int)response.StatusCode} {code}{retry}");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException)
        {
            return (null, failure.GetType().Name);
        }
    }

    private static double At(ConcurrentBag<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * part)];
    }
}
