using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Server.Observing;

namespace IndustryGraph.Server.Http;

/// <summary>Runs operations, whichever way they came in, within the limits.</summary>
internal sealed class OperationRunner(GraphQLHttpOptions options) : IDisposable
{
    private readonly Admission _requests = new(
        "concurrentRequests", options.Limits.ConcurrentRequests, options.Limits.WaitingRequests);

    private readonly Admission _subscriptions = new("subscriptions", options.Limits.Subscriptions, 0);

    private readonly Turns? _turns = options.ComputesAtOnce is { } places ? new Turns(places, options.Time) : null;

    private readonly RequestClocks _clocks = new(options.Limits.RequestTime, options.Time);

    /// <summary>Runs a query or mutation to its end; begins a subscription. Until disposal the parameters must last.</summary>
    /// <exception cref="HttpProblemException">It was not run: a limit, or what it needs is not to be had.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async ValueTask<RunningOperation> StartAsync(
        HttpContext context, RequestParameters parameters, OperationKinds kinds, CancellationToken cancellation)
    {
        var watch = OperationWatch.Start(options.Observer, options.Time);
        try
        {
            var document = watch.Read(DocumentText.Of(parameters, options.TrustedDocuments));
            var running = await StartAsync(context, document, parameters, kinds, watch, cancellation);
            if (running.Only is { } response)
                watch.Ended(response, running.State);
            return running;
        }
        catch (Exception e)
        {
            watch.Failed(e);
            throw;
        }
    }

    private async ValueTask<RunningOperation> StartAsync(
        HttpContext context,
        ReadOnlyMemory<byte> document,
        RequestParameters parameters,
        OperationKinds kinds,
        OperationWatch watch,
        CancellationToken cancellation)
    {
        using var clock = _clocks.Start(cancellation);
        object? state = null;
        try
        {
            using var place = await _requests.EnterAsync(clock.Token);
            using var turn = _turns is null ? default : await _turns.TakeAsync(clock.Token);
            state = await CreateStateAsync(context, clock.Token);
            var request = RequestOf(document, parameters, kinds, state, turn);
            var response = await options.Engine.ExecuteAsync(request, clock.Token);
            if (!kinds.HasSubscription || !IsSubscription(response))
                return new RunningOperation(response, null, state, null, watch);
            watch.Subscribed(response.OperationName);
            response.Dispose();
            var seat = await _subscriptions.EnterAsync(cancellation);
            return new RunningOperation(null, options.Engine.SubscribeAsync(request, cancellation), state, seat, watch);
        }
        catch (Exception e)
        {
            await RunningOperation.ReleaseAsync(state);
            if (e is OperationCanceledException && clock.HasRunOut)
                throw new HttpProblemException(options.Limits.OutOfTime(StatusCodes.Status400BadRequest) with { IsWellFormed = true });
            throw;
        }
    }

    public void Dispose()
    {
        _requests.Dispose();
        _subscriptions.Dispose();
        _turns?.Dispose();
    }

    private static bool IsSubscription(GraphQLResponse response) =>
        response is { Operation: OperationType.Subscription, Errors: [{ Code: ErrorCodes.OperationNotAllowed }] };

    private GraphQLRequest RequestOf(
        ReadOnlyMemory<byte> document, RequestParameters parameters, OperationKinds kinds, object? state, Turns.Turn turn) => new(document)
        {
            AllowedOperations = kinds.AnsweredOnce,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            State = state,
            EventTime = options.Limits.RequestTime,
            EventState = kinds.HasSubscription && options.EventState is { } eventState ? item => eventState(item, state) : null,
            Version = options.Version,
            EventSharedAs = kinds.HasSubscription ? options.EventSharedAs : null,
            BeforeRun = (state, kind, cost) =>
            {
                options.BeforeRun?.Invoke(state, cost);
                // A mutation waits for the disk, together with others.
                if (kind == OperationType.Mutation)
                    turn.Dispose();
            },
            ResponseExtensions = options.ResponseExtensions,
        };

    private async ValueTask<object?> CreateStateAsync(HttpContext context, CancellationToken cancellation)
    {
        try
        {
            return options.CreateState is null ? null : await options.CreateState(context, cancellation);
        }
        catch (GraphQLException e)
        {
            throw new HttpProblemException(HttpProblem.Of(e));
        }
    }
}
