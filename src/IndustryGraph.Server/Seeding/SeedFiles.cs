using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>A seed that has been read and fits.</summary>
public sealed class SeedFiles
{
    private readonly IReadOnlyList<SeedDocument> _documents;

    internal SeedFiles(
        IReadOnlyList<SeedDocument> documents,
        IReadOnlyList<Draft<Node>> nodes,
        IReadOnlyList<SourceDraft> sources,
        string fingerprint) =>
        (_documents, Nodes, Sources, Fingerprint) = (documents, nodes, sources, fingerprint);

    /// <summary>Companies, facilities and products, in the order of the files.</summary>
    public IReadOnlyList<Draft<Node>> Nodes { get; }

    /// <summary>In the order of the names of their files.</summary>
    public IReadOnlyList<SourceDraft> Sources { get; }

    /// <summary>The SHA-256 of the names and bytes of all files, in hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>The place in the files that a problem of the import stems from.</summary>
    public SeedProblem Locate(Problem problem) => Locate(problem, _documents);

    internal static SeedProblem Locate(Problem problem, IReadOnlyList<SeedDocument> documents)
    {
        if (problem.Path?.LastIndexOf('#') is not (>= 0 and var hash))
        {
            return new SeedProblem(".", 0, 0, problem.Path ?? "", problem.Message);
        }

        var document = documents.Single(item => item.File == problem.Path[..hash]);
        return document.At(problem.Path[(hash + 1)..], problem.Message);
    }
}
