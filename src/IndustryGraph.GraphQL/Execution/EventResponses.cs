using System.Collections.Concurrent;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// Responses to events that many subscribers ask the same of: made once, and kept until so many newer ones are there. One
/// who comes later than that has its own made. Safe for concurrent use.
/// </summary>
internal sealed class EventResponses
{
    private const int Kept = 512;

    // What is larger is made anew, lest what is kept grow large.
    private const int MostBytes = 64 * 1024;

    private readonly ConcurrentDictionary<EventQuestion, Lazy<Task<SharedResponse>>> _made = new();
    private readonly ConcurrentQueue<EventQuestion> _order = new();

    /// <param name="question">What is asked of which event.</param>
    /// <param name="make">Makes the response; not told of the cancellation, since others may wait for it too.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<GraphQLResponse> GetAsync(
        EventQuestion question, Func<Task<GraphQLResponse>> make, CancellationToken cancellation)
    {
        if (!_made.TryGetValue(question, out var making))
        {
            var added = new Lazy<Task<SharedResponse>>(() => Task.Run(() => MakeAsync(question, make), CancellationToken.None));
            making = _made.GetOrAdd(question, added);
            if (making == added)
                Keep(question);
        }

        try
        {
            var shared = await making.Value.WaitAsync(cancellation);
            return shared.Again();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            _made.TryRemove(KeyValuePair.Create(question, making));
            throw;
        }
    }

    private async Task<SharedResponse> MakeAsync(EventQuestion question, Func<Task<GraphQLResponse>> make)
    {
        using var response = await make();
        if (response.Json.Length > MostBytes)
            _made.TryRemove(question, out _);
        return new SharedResponse(
            response.Json.ToArray(), response.Operation, response.OperationName, response.DocumentHash, response.HasData, response.Errors);
    }

    private void Keep(EventQuestion question)
    {
        _order.Enqueue(question);
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
            _made.TryRemove(oldest, out _);
    }

    private sealed record SharedResponse(
        byte[] Json, Language.OperationType? Operation, string? Name, string? Hash, bool HasData, IReadOnlyList<GraphQLError> Errors)
    {
        public GraphQLResponse Again() => new(Json, Operation, HasData, Errors) { OperationName = Name, DocumentHash = Hash };
    }
}
