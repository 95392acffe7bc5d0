using System.Reflection;
using IndustryGraph.Storage;

namespace IndustryGraph.Api.Tests.Paging;

/// <summary>A store that others write to: how far the log has come it has heard some time ago, unless it is waited for.</summary>
public class LateStore : DispatchProxy
{
    private IGraphStore _inner = null!;
    private Revision _heard = null!;

    /// <param name="inner">What is written to.</param>
    /// <param name="heard">How far the log had come.</param>
    public static IGraphStore Of(IGraphStore inner, Revision heard)
    {
        var proxy = Create<IGraphStore, LateStore>();
        ((LateStore)proxy)._inner = inner;
        ((LateStore)proxy)._heard = heard;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IGraphStore.GetRevisionAsync) ? new ValueTask<Revision>(_heard) : targetMethod.Invoke(_inner, args);
}
