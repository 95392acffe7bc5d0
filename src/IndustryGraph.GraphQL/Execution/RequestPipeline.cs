using System.Runtime.CompilerServices;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution.Costs;
using IndustryGraph.GraphQL.Execution.Planning;
using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>A request from its text to its response (section 6.1): document, operation, variables, plan, run, text.</summary>
internal sealed class RequestPipeline(ExecutableSchema schema, GraphQLOptions options) : IDisposable
{
    /// <summary>Stands for the root object where the caller gives none.</summary>
    private static readonly object NoRoot = new();

    private readonly InputCoercion _coercion = new(schema);
    private readonly DocumentCache _documents = new(schema, options);
    private readonly EventResponses _events = new();
    private readonly AnswerCache _answers = new(options.AnswerBytes);

    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        OperationType? operation = null;
        try
        {
            var key = KeyOf(request);
            if (key is not null && request.Version!(request.State) is { } version && _answers.Find(key, version) is { } answer)
                return Repeat(answer.Json, answer.Hash, answer.Name, answer.Cost, request);
            var prepared = Prepare(request, request.AllowedOperations);
            operation = prepared.Operation;
            if (prepared.Errors is not null)
                return Reject(prepared.Errors, operation, request, prepared.Cost, prepared.Name);
            request.BeforeRun?.Invoke(request.State, prepared.Operation!.Value, prepared.Cost!.Value);
            return await RunAsync(prepared, request, request.State, isEvent: false, null, key, cancellation);
        }
        catch (GraphQLException e)
        {
            return Reject([e.Error], operation, request);
        }
        catch (LimitException e)
        {
            return Reject([e.Error], operation, request);
        }
    }

    public async IAsyncEnumerable<GraphQLResponse> SubscribeAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (prepared, source, rejection) = OpenStream(request, cancellation);
        if (rejection is not null)
        {
            yield return rejection;
            yield break;
        }

        var variables = request.EventSharedAs is null ? null : request.Variables?.GetRawText();
        await using var events = source!.GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (response, isLast) = await NextAsync(prepared!, events, request, variables, cancellation);
            if (response is not null)
                yield return response;
            if (isLast)
                yield break;
        }
    }

    public void Dispose()
    {
        _documents.Dispose();
        _answers.Dispose();
    }

    /// <summary>What an answer to the request is kept by; null where none is.</summary>
    private AnswerKey? KeyOf(GraphQLRequest request) =>
        request.Version is not null
        && request.RootValue is null
        && _answers.KeepsAny
        && request.AllowedOperations.Contains(OperationType.Query)
            ? new AnswerKey(request, request.Limits ?? options.Limits)
            : null;

    /// <summary>Everything before the first resolver.</summary>
    private PreparedOperation Prepare(GraphQLRequest request, IReadOnlyCollection<OperationType> allowed)
    {
        var limits = request.Limits ?? options.Limits;
        var document = _documents.Get(request.Query, limits);
        if (document.Errors.Count > 0)
            return new PreparedOperation(null, document.Errors);
        var operation = document.Select(request.OperationName);
        var (kind, name) = (operation.Operation, operation.Name?.Value);
        if (!allowed.Contains(kind))
            return new PreparedOperation(kind, [OperationErrors.NotAllowed(kind)]) { Name = name };

        var variables = new VariableValues(schema, _coercion, document.Source, limits.VariableValues);
        var values = variables.Coerce(operation, request.Variables);
        if (variables.Errors.Count > 0)
            return new PreparedOperation(kind, variables.Errors) { Name = name };
        var plan = _documents.Plan(document, operation, values, _coercion, limits);
        var cost = CostEstimator.Of(plan, values);
        var tooDear = cost > limits.Cost
            ? LimitErrors.Exceeded("cost", limits.Cost, document.Source.Locate(operation.Start))
            : null;
        return new PreparedOperation(kind, tooDear is null ? null : [tooDear])
        {
            Hash = document.Hash,
            Name = name,
            Plan = plan,
            Variables = values,
            Cost = cost,
        };
    }

    private async ValueTask<GraphQLResponse> RunAsync(
        PreparedOperation prepared,
        GraphQLRequest request,
        object? state,
        bool isEvent,
        object? value,
        AnswerKey? key,
        CancellationToken cancellation)
    {
        var limits = request.Limits ?? options.Limits;
        if (prepared.Plan!.IsOfSchemaAlone && _documents.FindData(prepared.Plan) is { } data)
            return Repeat(data, prepared.Hash!, prepared.Name, new RequestCost(prepared.Cost!.Value, 0), request);
        var faults = new Faults(options.OnFault, state);
        using var run = new OperationRun(
            prepared.Plan, prepared.Variables!, state, faults, limits.Objects, cancellation);
        var root = request.RootValue ?? NoRoot;
        if (isEvent)
            await run.ResolveEventAsync(root, value);
        else
            await run.ResolveAsync(root);

        var json = new JsonBuffer(limits.ResponseBytes);
        try
        {
            json.WriteRaw("{\"data\":"u8);
            var writer = new ResponseWriter(prepared.Plan, run, json, faults, cancellation);
            writer.WriteData();
            json.RequireWithinMaximum();
            if (prepared.Plan.IsOfSchemaAlone && writer.Errors.Count == 0)
                _documents.KeepData(prepared.Plan, json.Written.ToArray());
            var cost = new RequestCost(prepared.Cost!.Value, ActualCost.Of(prepared.Plan, run));
            if (key is not null && prepared.Operation == OperationType.Query && writer.Errors.Count == 0
                && request.Version!(state) is { } version)
                _answers.Keep(key, version, prepared.Hash!, prepared.Name, json.Written.Span, cost);
            var extensions = request.ResponseExtensions?.Invoke(state, cost);
            json = ResponseParts.Finish(json, writer.Errors, extensions);
            return new GraphQLResponse(json, prepared.Operation, hasData: true, writer.Errors)
            {
                DocumentHash = prepared.Hash,
                OperationName = prepared.Name,
            };
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    /// <summary>The response to a query with data that were written before.</summary>
    private static GraphQLResponse Repeat(
        ReadOnlySpan<byte> data, string hash, string? name, RequestCost cost, GraphQLRequest request)
    {
        var json = new JsonBuffer();
        json.WriteRaw(data);
        var extensions = request.ResponseExtensions?.Invoke(request.State, cost);
        return new GraphQLResponse(ResponseParts.Finish(json, [], extensions), OperationType.Query, hasData: true, [])
        {
            DocumentHash = hash,
            OperationName = name,
        };
    }

    private (PreparedOperation? Prepared, IAsyncEnumerable<object?>? Source, GraphQLResponse? Rejection) OpenStream(
        GraphQLRequest request, CancellationToken cancellation)
    {
        OperationType? operation = null;
        try
        {
            var prepared = Prepare(request, [OperationType.Subscription]);
            operation = prepared.Operation;
            if (prepared.Errors is not null)
                return (null, null, Reject(prepared.Errors, operation, request, prepared.Cost, prepared.Name));
            var source = OpenSource(prepared, request, cancellation, out var failure);
            return failure is null ? (prepared, source, null) : (null, null, Reject([failure], operation, request));
        }
        catch (GraphQLException e)
        {
            return (null, null, Reject([e.Error], operation, request));
        }
        catch (LimitException e)
        {
            return (null, null, Reject([e.Error], operation, request));
        }
    }

    /// <summary>CreateSourceEventStream (section 6.2.3.1); null where it failed.</summary>
    private IAsyncEnumerable<object?>? OpenSource(
        PreparedOperation prepared, GraphQLRequest request, CancellationToken cancellation, out GraphQLError? failure)
    {
        var field = prepared.Plan!.Root.Fields[0];
        var run = new FieldRun(field, request.State, cancellation);
        failure = null;
        try
        {
            if (run.TryCoerceArguments(prepared.Variables!))
                return ((StreamBinding)field.Binding!).Source(run);
            failure = Locate(run.Failure!, field, prepared.Plan);
        }
        catch (Exception e) when (Faults.IsOfField(e, cancellation))
        {
            failure = Locate(new Faults(options.OnFault, request.State).Describe(e, field.Path), field, prepared.Plan);
        }

        return null;
    }

    /// <summary>The response to the next event; none where the source has ended.</summary>
    private async ValueTask<(GraphQLResponse? Response, bool IsLast)> NextAsync(
        PreparedOperation prepared, IAsyncEnumerator<object?> events, GraphQLRequest request, string? variables, CancellationToken cancellation)
    {
        try
        {
            if (!await events.MoveNextAsync())
                return (null, true);
            return (await AnswerEventAsync(prepared, request, variables, events.Current, cancellation), false);
        }
        catch (LimitException e)
        {
            return (Reject([e.Error], prepared.Operation, request), true);
        }
        catch (Exception e) when (Faults.IsOfField(e, cancellation))
        {
            var field = prepared.Plan!.Root.Fields[0];
            var error = new Faults(options.OnFault, request.State).Describe(e, field.Path);
            return (Reject([Locate(error, field, prepared.Plan)], prepared.Operation, request), true);
        }
    }

    private async ValueTask<GraphQLResponse> AnswerEventAsync(
        PreparedOperation prepared, GraphQLRequest request, string? variables, object? value, CancellationToken cancellation) =>
        request.EventSharedAs?.Invoke(value) is { } sharedAs
            ? await _events.GetAsync(
                new EventQuestion(prepared.Plan!, variables, sharedAs),
                () => RunEventAsync(prepared, request, value, CancellationToken.None).AsTask(),
                cancellation)
            : await RunEventAsync(prepared, request, value, cancellation);

    private async ValueTask<GraphQLResponse> RunEventAsync(
        PreparedOperation prepared, GraphQLRequest request, object? value, CancellationToken cancellation)
    {
        var state = request.EventState is null ? request.State : request.EventState(value);
        if (request.EventTime is not { } time)
            return await RunAsync(prepared, request, state, isEvent: true, value, null, cancellation);
        using var clock = new CancellationTokenSource(time, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, clock.Token);
        try
        {
            return await RunAsync(prepared, request, state, isEvent: true, value, null, either.Token);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new LimitException(LimitErrors.Exceeded("requestSeconds", (long)time.TotalSeconds));
        }
    }

    private static GraphQLError Locate(GraphQLError error, PlanField field, OperationPlan plan) => error with
    {
        Path = [field.ResponseName],
        Locations = [.. field.Nodes.Select(n => plan.Source.Locate(n.Start))],
    };

    private static GraphQLResponse Reject(
        IReadOnlyList<GraphQLError> errors, OperationType? operation, GraphQLRequest request, long? cost = null, string? name = null)
    {
        var extensions = request.ResponseExtensions?.Invoke(request.State, cost is { } known ? new RequestCost(known, null) : null);
        return new GraphQLResponse(ResponseParts.RequestErrors(errors, extensions), operation, hasData: false, errors) { OperationName = name };
    }

    /// <summary>An operation that may run, where it has no errors.</summary>
    private sealed record PreparedOperation(OperationType? Operation, IReadOnlyList<GraphQLError>? Errors)
    {
        /// <summary>Of the document.</summary>
        public string? Hash { get; init; }

        public string? Name { get; init; }

        public OperationPlan? Plan { get; init; }

        public IReadOnlyDictionary<string, object?>? Variables { get; init; }

        /// <summary>Null where it could not be told.</summary>
        public long? Cost { get; init; }
    }
}
