using HotChocolate;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>Serves the table of resolvers by HotChocolate.</summary>
public static class ResolverTableServer
{
    /// <summary>
    /// The step of a request that fixes its instant; what a host adds before it runs within the time of the request.
    /// </summary>
    public const string BeginRequest = "IndustryGraph.BeginRequest";

    /// <summary>
    /// Adds a GraphQL server with the schema of the table. What the table gains later is served without further ado.
    /// Introspection is on. A registered <see cref="IOperationObserver"/> is told of every operation.
    /// </summary>
    /// <exception cref="SchemaMismatchException">Schema and table disagree; every field is named.</exception>
    public static IRequestExecutorBuilder AddResolverTable(
        this IServiceCollection services, ResolverTable table, HotChocolateOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var limits = options.Limits;
        var schema = Utf8GraphQLParser.Parse(table.Sdl);
        var runs = FieldRuns.Bind(schema, table.Entries);
        var failures = new Failures(options.OnFault);
        var translation = new ErrorTranslation(failures, limits);
        var server = services
            .AddGraphQLServer(maxAllowedRequestSize: limits.BodyBytes, disableDefaultSecurity: true)
            .AddDocument(ListSizes.AddTo(schema, limits.PageSize))
            .TryAddTypeInterceptor(new TableBinding(table, runs, failures))
            .ModifyOptions(schemaOptions =>
            {
                schemaOptions.DefaultIsOfTypeCheck = (type, _, value) => value is LevelObject found && found.Level.Type == type;
                // Nothing is in the schema but what the SDL has.
                schemaOptions.EnableTag = false;
                schemaOptions.EnableSemanticIntrospection = false;
                schemaOptions.ApplySerializeAsToScalars = false;
            })
            .AddErrorFilter(_ => translation)
            .AddDiagnosticEventListener(_ => new TransportFaults(options.OnFault))
            .AddHttpResponseFormatter(_ => new ResponseFormatter())
            .AddWebSocketPayloadFormatter(_ => new DefaultWebSocketPayloadFormatter(
                new WebSocketPayloadFormatterOptions { Json = ResponseFormatter.JsonOptions }))
            .UseRequest(
                (core, next) => new OperationWatch(
                    new ResponseCompletion(next, translation).InvokeAsync, core.Services.GetService<IOperationObserver>(), options.Time).InvokeAsync,
                key: "IndustryGraph.CompleteResponse",
                before: WellKnownRequestMiddleware.InstrumentationMiddleware)
            .UseRequest(
                next => async request =>
                {
                    var http = (HttpContext)request.ContextData[nameof(HttpContext)]!;
                    using var context = await options.CreateContext(http, request.RequestAborted);
                    new RequestState(context, limits.Objects).AddTo(request);
                    await next(request);
                },
                key: BeginRequest,
                after: WellKnownRequestMiddleware.TimeoutMiddleware);
        foreach (var scalar in table.Scalars)
        {
            server.AddType(scalar.Accept(new TextScalarFactory()));
        }

        return server.AddLimits(limits);
    }

    private static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder server, HotChocolateLimits limits) => server
        .ModifyRequestOptions(options =>
        {
            options.ExecutionTimeout = limits.RequestTime;
            options.IncludeExceptionDetails = false;
        })
        .ModifyParserOptions(options =>
        {
            options.MaxAllowedTokens = limits.Tokens;
            options.MaxAllowedFields = limits.Fields;
            options.MaxAllowedDirectives = limits.Directives;
            options.MaxAllowedRecursionDepth = limits.Nesting;
        })
        .AddMaxExecutionDepthRule(limits.Nesting, skipIntrospectionFields: true)
        .SetIntrospectionAllowedDepth(
            maxAllowedOfTypeDepth: 16,
            maxAllowedListRecursiveDepth: (ushort)Math.Min(limits.IntrospectionDepth, ushort.MaxValue))
        .SetMaxAllowedValidationErrors(limits.ValidationErrors)
        .SetMaxAllowedFieldMergeComparisons(limits.MergeChecks)
        .AddCostAnalyzer()
        .ModifyCostOptions(options =>
        {
            // Every field costs the same here: what counts is how many objects the lists may hold.
            options.ApplyCostDefaults = false;
            options.DefaultResolverCost = null;
            options.MaxFieldCost = limits.Objects;
            options.MaxTypeCost = limits.Objects;
            options.EnforceCostLimits = true;
        })
        .UseRequest(
            next => request => RequestState.Of(request)!.Context.Visit.Reserve((long)request.GetCostMetrics().TypeCost) is { } refusal
                ? throw new GraphQLException(Errors.Of(refusal))
                : next(request),
            key: "IndustryGraph.Reserve",
            after: WellKnownRequestMiddleware.CostAnalyzerMiddleware);
}
