using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Pages;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.BuiltIn;

/// <summary>Serves GraphQL by the built-in engine, and GraphiQL to browsers.</summary>
internal sealed class BuiltInHost(ServerSettings settings, IGraphStore store, TimeProvider time) : IGraphQLHostBinding
{
    private readonly TrustedDocuments? _trusted = TrustedDocuments.Of(settings);

    public void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddGraphQLCompression();
    }

    public void Map(WebApplication web)
    {
        var log = web.Logger;
        var gate = web.Services.GetRequiredService<Gate>();
        var engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions
        {
            Limits = settings.DocumentLimits,
            AnswerBytes = settings.HttpLimits.AnswerBytes,
            OnFault = (failure, path, _) => ServerLog.ResolverFailed(log, string.Join('.', path), failure),
        }, settings.Limits);
        web.Lifetime.ApplicationStopped.Register(engine.Dispose);
        var bundle = PageBundle.Embedded(IdePage.Name);
        if (bundle.Page is null)
        {
            ServerLog.NoIde(log);
        }

        var page = new IdePage(bundle);
        web.MapPageAssets(bundle);
        web.MapGraphQL("/graphql", new GraphQLHttpOptions
        {
            Engine = engine,
            Limits = settings.HttpLimits,
            ComputesAtOnce = settings.ComputesAtOnce,
            Time = time,
            TrustedDocuments = _trusted,
            Observer = web.Services.GetRequiredService<IOperationObserver>(),
            CreateState = async (context, cancellation) => await CreateContextAsync(log, await gate.VisitAsync(context), cancellation),
            Greets = gate.GreetsAsync,
            EventState = (item, state) => (item as ISubscriptionEvent)?.Context ?? state,
            Version = state => (state as RequestContext)?.Version,
            BeforeRun = Reserve,
            EventSharedAs = item => (item as ISubscriptionEvent)?.SharedAs,
            ResponseExtensions = EngineRequests.Extensions,
            AnswerOther = async context =>
            {
                if (!IdePage.IsAskedFor(context.Request))
                {
                    return false;
                }

                await page.SendAsync(context);
                return true;
            },
        });
    }

    private static void Reserve(object? state, long cost)
    {
        if ((state as RequestContext)?.Visit.Reserve(cost) is not null)
        {
            throw new HttpProblemException(HttpProblem.RateLimited(1));
        }
    }

    private async ValueTask<RequestContext> CreateContextAsync(ILogger log, IVisit visit, CancellationToken cancellation)
    {
        try
        {
            return await RequestContext.CreateAsync(store, time, settings.Limits, visit, cancellation);
        }
        catch (StoreException failure) when (StoreFaults.Of(failure) is { } fault)
        {
            ServerLog.StoreFailed(log, failure);
            throw new GraphQLException(new GraphQLError(fault.Message, fault.Code));
        }
    }
}
