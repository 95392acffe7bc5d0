namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>A directory of its own for one test.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("industrygraph-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
