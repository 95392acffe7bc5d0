using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>The operations of one connection, each under the id that the client gave it.</summary>
internal sealed class SocketOperations(
    HttpContext context, GraphQLHttpOptions options, OperationRunner runner, SocketOutput output, CancellationToken ended)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _byId = new();
    private readonly List<Task> _tasks = [];

    /// <summary>Begins an operation. The parameters are given over.</summary>
    /// <exception cref="SocketCloseException">The id is in use.</exception>
    public async Task SubscribeAsync(string id, RequestParameters parameters)
    {
        if (_byId.ContainsKey(id))
        {
            parameters.Dispose();
            throw SocketCloseException.IdTaken(id);
        }

        var maximum = options.Limits.SocketOperations;
        if (_byId.Count >= maximum)
        {
            parameters.Dispose();
            var problem = HttpProblem.Limit(StatusCodes.Status400BadRequest, "socketOperations", maximum);
            await output.ErrorAsync(id, problem.ToJson());
            return;
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(ended);
        _byId[id] = cancellation;
        _tasks.RemoveAll(task => task.IsCompleted);
        // Taken now: the client may complete the operation, which disposes of its source, before the task begins.
        var token = cancellation.Token;
        _tasks.Add(Task.Run(() => RunAsync(id, parameters, cancellation, token), CancellationToken.None));
    }

    /// <summary>The client wants no more of an operation. One that has ended is no mistake: the messages crossed.</summary>
    public async Task CompleteAsync(string id)
    {
        if (!_byId.TryRemove(id, out var operation))
            return;
        await operation.CancelAsync();
        operation.Dispose();
    }

    /// <summary>Done when all have come to rest.</summary>
    public Task WhenEndedAsync() => Task.WhenAll(_tasks);

    private async Task RunAsync(string id, RequestParameters parameters, CancellationTokenSource operation, CancellationToken token)
    {
        try
        {
            // The id is free again before the client is told of the end, for then it may use it.
            var failure = await AnswerAsync(id, parameters, token);
            if (!TryRemove(id, operation))
                return;
            await (failure is null ? output.CompleteAsync(id) : output.ErrorAsync(id, failure));
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The operation or the connection has ended: there is nobody to tell.
            TryRemove(id, operation);
        }
    }

    /// <summary>False where the client has completed it. Whoever removes an operation disposes of it.</summary>
    private bool TryRemove(string id, CancellationTokenSource operation)
    {
        if (!_byId.TryRemove(KeyValuePair.Create(id, operation)))
            return false;
        operation.Dispose();
        return true;
    }

    /// <summary>Sends the responses. What is given back is a response without data where the operation failed.</summary>
    private async Task<byte[]?> AnswerAsync(string id, RequestParameters parameters, CancellationToken cancellation)
    {
        try
        {
            using (parameters)
            {
                await using var running = await runner.StartAsync(context, parameters, OperationKinds.All, cancellation);
                await foreach (var response in running.ResponsesAsync(cancellation))
                {
                    if (!response.HasData)
                        return response.Json.ToArray();
                    try
                    {
                        await output.NextAsync(id, response.Json, cancellation);
                    }
                    finally
                    {
                        if (output.Stuck.IsCompleted)
                            running.CutOff();
                    }
                }
            }

            return null;
        }
        catch (HttpProblemException e)
        {
            return e.Problem.ToJson();
        }
        catch (Exception e) when (e is not (OperationCanceledException or WebSocketException))
        {
            options.Engine.Options.OnFault?.Invoke(e, [], null);
            return HttpProblem.Of(e).ToJson();
        }
    }
}
