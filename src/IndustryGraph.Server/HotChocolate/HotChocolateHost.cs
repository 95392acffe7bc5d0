using ChilliCream.Nitro.App;
using HotChocolate;
using HotChocolate.AspNetCore;
using IndustryGraph.Api;
using IndustryGraph.Api.HotChocolate;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Http;
using IndustryGraph.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using RequestContext = IndustryGraph.Api.RequestContext;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>Serves GraphQL by HotChocolate, and Nitro to browsers.</summary>
internal sealed class HotChocolateHost(ServerSettings settings, IGraphStore store, TimeProvider time) : IGraphQLHostBinding
{
    private ILogger _log = NullLogger.Instance;

    public void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddGraphQLCompression();
        builder.Services.AddSingleton(_ => new RequestAdmission(settings.HttpLimits));
        var server = builder.Services
            .AddResolverTable(ResolverTable.Default, new HotChocolateOptions
            {
                CreateContext = CreateContextAsync,
                OnFault = (failure, place) => ServerLog.ResolverFailed(_log, place, failure),
                Limits = LimitsOf(settings),
                Time = time,
            })
            .UseRequest(
                (core, next) => RequestAdmission.Step(core.Services.GetRequiredService<RequestAdmission>(), next),
                key: nameof(RequestAdmission),
                before: ResolverTableServer.BeginRequest)
            .AddSocketSessionInterceptor(_ => new SocketSessions(settings.HttpLimits))
            .ModifyServerOptions(options =>
            {
                options.AllowedGetOperations = AllowedGetOperations.Query | AllowedGetOperations.Subscription;
                options.EnableMultipartRequests = false;
                options.EnableSchemaRequests = true;
                options.Batching = AllowedBatching.None;
                // RequestAdmission lets them in, and bounds those that wait.
                options.MaxConcurrentExecutions = null;
                options.Sockets.ConnectionInitializationTimeout = settings.HttpLimits.SocketInitTime;
                options.Sockets.KeepAliveInterval = settings.HttpLimits.KeepAlive;
                options.Tool.Title = "IndustryGraph";
                options.Tool.ServeMode = ServeMode.Embedded;
                options.Tool.DisableTelemetry = true;
            });
        if (TrustedDocuments.Of(settings) is { } trusted)
        {
            server.AddTrustedDocuments(trusted);
        }
    }

    public void Map(WebApplication web)
    {
        _log = web.Logger;
        var observer = web.Services.GetRequiredService<IOperationObserver>();
        var patience = new SendPatience(settings.HttpLimits, time, observer);
        web.UseWhen(context => context.Request.Path.StartsWithSegments("/graphql"), endpoint => endpoint
            .UseResponseCompression()
            .Use(next => new HttpFront("/graphql", settings.HttpLimits, patience, observer, next).InvokeAsync));
        web.MapGraphQL("/graphql");
    }

    private static HotChocolateLimits LimitsOf(ServerSettings settings) => new()
    {
        BodyBytes = settings.HttpLimits.BodyBytes,
        Tokens = settings.DocumentLimits.Tokens,
        Nesting = settings.DocumentLimits.Nesting,
        Fields = settings.DocumentLimits.Fields,
        Directives = settings.DocumentLimits.Directives,
        IntrospectionDepth = settings.DocumentLimits.IntrospectionDepth,
        MergeChecks = settings.DocumentLimits.MergeChecks,
        ValidationErrors = settings.DocumentLimits.ValidationErrors,
        Objects = settings.DocumentLimits.Objects,
        RequestTime = settings.HttpLimits.RequestTime,
        PageSize = settings.Limits.DefaultPageSize,
    };

    private async ValueTask<RequestContext> CreateContextAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            var visit = await http.RequestServices.GetRequiredService<Gate>().VisitAsync(http);
            return await RequestContext.CreateAsync(store, time, settings.Limits, visit, cancellation);
        }
        catch (HttpProblemException refused)
        {
            throw new GraphQLException(Refusals.Of(refused.Problem));
        }
        catch (StoreException failure) when (StoreFaults.Of(failure) is not null)
        {
            ServerLog.StoreFailed(_log, failure);
            throw;
        }
    }
}
