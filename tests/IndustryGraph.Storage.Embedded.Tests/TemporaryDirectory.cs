namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>A directory of its own for one test.</summary>
public sealed class TemporaryDirectory
{
    public string Path { get; } = Directory.CreateTempSubdirectory("industrygraph-").FullName;

    public void Delete() => Directory.Delete(Path, recursive: true);
}
