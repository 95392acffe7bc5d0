using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads a directory of seed files and checks it as a whole; see docs/seed-format.md.</summary>
public static class SeedReader
{
    private static readonly string[] NodeFiles = ["companies.yaml", "facilities.yaml", "products.yaml"];

    /// <exception cref="IOException">A file that is there cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static SeedReading Read(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!Directory.Exists(directory))
        {
            const string message = "There is no such directory; the seed is read from one.";
            return new SeedReading(null, [new SeedProblem(directory, 0, 0, "", message)]);
        }

        var problems = new List<SeedProblem>();
        var documents = new List<SeedDocument>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in NodeFiles.Concat(SourceFiles(directory, problems)))
        {
            var path = Path.Combine(directory, file);
            if (File.Exists(path))
            {
                var bytes = File.ReadAllBytes(path);
                Append(hash, Encoding.UTF8.GetBytes(file));
                Append(hash, bytes);
                documents.Add(new SeedDocument(file, bytes));
            }
            else
            {
                problems.Add(new SeedProblem(file, 0, 0, "", "The file is missing."));
            }
        }

        var (nodes, sources) = ReadAll(documents);
        problems.AddRange(documents.SelectMany(document => document.Problems).Distinct());
        problems.AddRange(Broken(nodes, sources, documents, problems));
        var fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset());
        return problems.Count > 0
            ? new SeedReading(null, InOrder(problems))
            : new SeedReading(new SeedFiles(documents, nodes, sources, fingerprint), []);
    }

    private static List<string> SourceFiles(string directory, List<SeedProblem> problems)
    {
        var folder = Path.Combine(directory, "sources");
        if (!Directory.Exists(folder))
        {
            problems.Add(new SeedProblem("sources", 0, 0, "", "The folder is missing."));
            return [];
        }

        var files = Directory.EnumerateFiles(folder)
            .Select(path => "sources/" + Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        problems.AddRange(files
            .Where(file => file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .Select(file => new SeedProblem(file, 0, 0, "", "Only files that end in .yaml are read; rename it.")));
        return [.. files.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))];
    }

    private static (List<Draft<Node>> Nodes, List<SourceDraft> Sources) ReadAll(List<SeedDocument> documents)
    {
        var register = new SeedRegister();
        var entries = new NodeEntries(register);
        var nodes = new List<Draft<Node>>();
        var sources = new List<SourceDraft>();
        foreach (var document in documents)
        {
            switch (document.File)
            {
                case "companies.yaml":
                    nodes.AddRange(entries.Companies(document));
                    break;
                case "facilities.yaml":
                    nodes.AddRange(entries.Facilities(document));
                    break;
                case "products.yaml":
                    nodes.AddRange(entries.Products(document));
                    break;
                default:
                    sources.AddRange(new SourceEntries(register).Read(document) is { } source ? [source] : []);
                    break;
            }
        }

        return (nodes, sources);
    }

    // The rules that hold of every import, with nothing standing yet: what the seed refers to is in the seed.
    private static IEnumerable<SeedProblem> Broken(
        List<Draft<Node>> nodes, List<SourceDraft> sources, List<SeedDocument> documents, List<SeedProblem> found)
    {
        var reported = found.Select(problem => (problem.File, problem.Path)).ToHashSet();
        var complete = NodeFiles.All(file => documents.Any(document => document.File == file && document.IsReadable));
        var ids = nodes.Select(draft => draft.Content.Id.Value).ToList();
        foreach (var problem in ImportRules.Check(new ImportRequest { Nodes = nodes, Sources = sources }, _ => null))
        {
            var here = SeedFiles.Locate(problem, documents);
            var missing = problem.Code == ProblemCodes.NotFound;
            // What could not be read is not missed, neither a value nor the records of a whole file.
            if (reported.Contains((here.File, here.Path)) || (missing && !complete))
            {
                continue;
            }

            var text = missing ? documents.Single(document => document.File == here.File).TextAt(here.Path) : null;
            yield return text is null ? here : here with { Message = here.Message + Suggestion.For(text, ids) };
        }
    }

    private static List<SeedProblem> InOrder(List<SeedProblem> problems) =>
    [
        .. problems
            .OrderBy(problem => !NodeFiles.Contains(problem.File))
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column),
    ];

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
