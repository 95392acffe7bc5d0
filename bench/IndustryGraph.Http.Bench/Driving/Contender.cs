using IndustryGraph.Driving;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>One of the servers that are compared.</summary>
internal sealed class Contender(ServerKind kind, ServerProcess process) : IDisposable
{
    public ServerKind Kind => kind;

    public Uri Address => process.Address;

    /// <inheritdoc cref="ServerProcess.ProcessorTime"/>
    public double ProcessorTime => process.ProcessorTime;

    public void Dispose() => process.Dispose();
}
