using HotChocolate;
using HotChocolate.Execution;
using IndustryGraph.Api.HotChocolate;
using IndustryGraph.Server.Http;
using HotRequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>Lets so many requests run at the same time, and so many subscriptions be open.</summary>
internal sealed class RequestAdmission(HttpLimits limits) : IDisposable
{
    private readonly Admission _requests = new(
        "concurrentRequests", limits.ConcurrentRequests, limits.WaitingRequests);

    private readonly Admission _subscriptions = new("subscriptions", limits.Subscriptions, 0);

    /// <summary>The step of HotChocolate's pipeline.</summary>
    public static HotRequestDelegate Step(RequestAdmission admission, HotRequestDelegate next) => request => admission.RunAsync(request, next);

    /// <exception cref="GraphQLException">There is no room.</exception>
    private async ValueTask RunAsync(RequestContext request, HotRequestDelegate next)
    {
        using (await EnterAsync(_requests, request.RequestAborted))
        {
            await next(request);
        }

        if (request.Result is not IResponseStream stream)
        {
            return;
        }

        try
        {
            stream.RegisterForCleanup(await EnterAsync(_subscriptions, request.RequestAborted));
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    public void Dispose()
    {
        _requests.Dispose();
        _subscriptions.Dispose();
    }

    private static async ValueTask<IDisposable> EnterAsync(Admission admission, CancellationToken cancellation) =>
        await admission.TryEnterAsync(cancellation) ?? throw new GraphQLException(Errors.Limit(admission.Limit, admission.Permits));
}
