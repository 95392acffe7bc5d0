using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Observing;

/// <summary>Follows one operation of the built-in engine to its end, and reports it once.</summary>
internal sealed class OperationWatch
{
    private readonly IOperationObserver? _observer;
    private readonly TimeProvider _time;
    private readonly long _began;
    private ReadOnlyMemory<byte> _document;
    private string? _hash;
    private string? _name;
    private string? _code;
    private long? _events;

    private OperationWatch(IOperationObserver? observer, TimeProvider time)
    {
        _observer = observer;
        _time = time;
        _began = time.GetTimestamp();
    }

    public static OperationWatch Start(IOperationObserver? observer, TimeProvider time) => new(observer, time);

    /// <summary>The document is known.</summary>
    public ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> document) => _document = document;

    /// <summary>It is a subscription, which ends later.</summary>
    public void Subscribed(string? name)
    {
        _name = name;
        _events = 0;
        _observer?.Subscribed();
    }

    /// <summary>A subscriber is sent another response.</summary>
    public void Event(GraphQLResponse response)
    {
        if (_events is null)
        {
            return;
        }

        _events++;
        _code ??= CodeOf(response);
        _observer?.EventSent();
    }

    /// <summary>The subscriber was too slow.</summary>
    public void CutOff() => _code ??= ErrorCodes.Limit;

    /// <summary>The subscription has ended, by either side.</summary>
    public void Unsubscribed(object? state)
    {
        Report(OperationType.Subscription, state);
    }

    /// <summary>A query or mutation was answered, be it with errors.</summary>
    public void Ended(GraphQLResponse response, object? state)
    {
        _name = response.OperationName;
        _hash = response.DocumentHash;
        _code = CodeOf(response);
        Report(response.Operation, state);
    }

    /// <summary>There is no response of the engine.</summary>
    public void Failed(Exception exception)
    {
        _code = exception switch
        {
            HttpProblemException { Problem: var problem } => problem.Code,
            OperationCanceledException => "CANCELLED",
            _ => ErrorCodes.Internal,
        };
        Report(_events is null ? null : OperationType.Subscription, state: null);
    }

    private static string? CodeOf(GraphQLResponse response) => response.Errors is [var first, ..] ? first.Code : null;

    private void Report(OperationType? type, object? state) => _observer?.Ended(new OperationReport
    {
        Type = type switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => null,
        },
        Name = _name,
        DocumentHash = _hash ?? (_document.IsEmpty ? null : TrustedDocuments.HashOf(_document.Span)),
        Code = _code,
        Context = state as RequestContext,
        Events = _events,
        Duration = _time.GetElapsedTime(_began),
    });
}
