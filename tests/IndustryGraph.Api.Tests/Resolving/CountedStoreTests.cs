using System.Reflection;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api.Tests;

public sealed class CountedStoreTests
{
    [Fact]
    public void Of_OffersViewsWhereTheStoreDoesAndCountsTheirSteps()
    {
        var counted = CountedStore.Of(DispatchProxy.Create<ITraversableStore, Stub>());

        var view = Assert.IsAssignableFrom<ITraversableStore>(counted)
            .View(new RelationshipCriteria(), new Pin(new DateOnly(2026, 1, 1), Instant.Beginning), anchored: true);
        var hops = Array.Empty<Hop>();
        view.Around(0, AnchorEnd.To, ref hops);
        view.Around(1, AnchorEnd.To, ref hops);

        Assert.Equal((1L, 2L * Stub.Steps), (counted.Calls, counted.Records));
    }

    [Fact]
    public void Of_OffersNoViewsWhereTheStoreHasNone() =>
        Assert.IsNotAssignableFrom<ITraversableStore>(CountedStore.Of(DispatchProxy.Create<IGraphStore, Stub>()));

    /// <summary>A store, or a view, on which every node has three steps.</summary>
    public class Stub : DispatchProxy
    {
        public const int Steps = 3;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            nameof(ITraversableStore.View) => Create<IGraphView, Stub>(),
            nameof(IGraphView.Around) => Steps,
            _ => throw new InvalidOperationException($"{targetMethod} is not asked for here."),
        };
    }
}
