using System.Buffers;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Transport.Formatters;
using IndustryGraph.Api;
using IndustryGraph.Api.HotChocolate;
using IndustryGraph.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RequestContext = IndustryGraph.Api.RequestContext;

namespace IndustryGraph.Server.Tests.HotChocolate;

/// <summary>The table served by HotChocolate over a store of the test, without an endpoint.</summary>
internal sealed class Execution : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IRequestExecutor _executor;
    private readonly List<Exception> _faults;

    private Execution(ServiceProvider services, IRequestExecutor executor, List<Exception> faults)
    {
        _services = services;
        _executor = executor;
        _faults = faults;
    }

    /// <summary>What the log was told.</summary>
    public IReadOnlyList<Exception> Faults => _faults;

    public static async Task<Execution> OverAsync(IGraphStore store, TimeProvider time)
    {
        var faults = new List<Exception>();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddResolverTable(ResolverTable.Default, new HotChocolateOptions
        {
            CreateContext = (_, cancellation) => RequestContext.CreateAsync(store, time, new ApiLimits(), UnlimitedVisit.OfStranger, cancellation),
            OnFault = (fault, _) => faults.Add(fault),
            Limits = new HotChocolateLimits
            {
                BodyBytes = 1_000_000,
                Tokens = 10_000,
                Nesting = 100,
                Fields = 2000,
                Directives = 20,
                IntrospectionDepth = 3,
                MergeChecks = 100_000,
                ValidationErrors = 50,
                Objects = 1_000_000,
                RequestTime = TimeSpan.FromMinutes(1),
                PageSize = 25,
            },
        });
        var provider = services.BuildServiceProvider();
        return new Execution(provider, await provider.GetRequestExecutorAsync(), faults);
    }

    public async Task<JsonElement> SendAsync(string document)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).AddGlobalState(nameof(HttpContext), new DefaultHttpContext()).Build();
        await using var result = await _executor.ExecuteAsync(request);
        var json = new ArrayBufferWriter<byte>();
        new JsonResultFormatter(ResponseFormatter.JsonOptions).Format((OperationResult)result, json);
        return JsonElement.Parse(json.WrittenSpan);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
