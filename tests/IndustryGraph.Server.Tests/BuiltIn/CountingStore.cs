using System.Reflection;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Tests.BuiltIn;

/// <summary>A store that counts how often its log is read.</summary>
public class CountingStore : DispatchProxy
{
    private IGraphStore _inner = null!;
    private int _logReads;

    public int LogReads => _logReads;

    public static IGraphStore Of(IGraphStore inner)
    {
        var proxy = Create<IGraphStore, CountingStore>();
        ((CountingStore)proxy)._inner = inner;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IGraphStore.ReadLogAsync))
        {
            Interlocked.Increment(ref _logReads);
        }

        return targetMethod.Invoke(_inner, args);
    }
}
