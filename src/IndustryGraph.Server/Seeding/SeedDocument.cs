using System.Globalization;
using System.Text;

namespace IndustryGraph.Server.Seeding;

/// <summary>One file of the seed, and what was found wrong in it.</summary>
internal sealed class SeedDocument
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly List<SeedProblem> _problems = [];

    /// <param name="file">Its name below the directory of the seed, with forward slashes.</param>
    /// <param name="bytes">Its content.</param>
    public SeedDocument(string file, ReadOnlySpan<byte> bytes)
    {
        File = file;
        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
            Root = YamlTree.Read(text, (at, message) => Report(at, "", message));
            IsReadable = _problems.Count == 0;
        }
        catch (DecoderFallbackException)
        {
            _problems.Add(new SeedProblem(file, 0, 0, "", "The file is not in UTF-8."));
        }
    }

    public string File { get; }

    /// <summary>Null where the file is empty or cannot be read.</summary>
    public YamlValue? Root { get; }

    /// <summary>Whether all of the file was understood as YAML.</summary>
    public bool IsReadable { get; }

    public IReadOnlyList<SeedProblem> Problems => _problems;

    /// <summary>The path as drafts bear it, unique over all files.</summary>
    public string PathOf(string path) => File + "#" + path;

    /// <summary><c>file:line</c> of a field.</summary>
    public string Where(string path) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Find(path).At.Line}");

    /// <summary>The text at a path; null where there is none.</summary>
    public string? TextAt(string path) => Find(path) is { Value: YamlScalar scalar, Whole: true } ? scalar.Text : null;

    /// <summary>Whether something is written at a path.</summary>
    public bool IsThere(string path) => Find(path) is { Whole: true, Value: not YamlScalar { IsAbsent: true } };

    public void Report(string path, string message) => Report(Find(path).At, path, message);

    public void Report(Position at, string path, string message) => _problems.Add(At(at, path, message));

    /// <summary>A problem at a path, without taking it up.</summary>
    public SeedProblem At(string path, string message) => At(Find(path).At, path, message);

    private SeedProblem At(Position at, string path, string message) => new(File, at.Line, at.Column, path, message);

    // A field that is missing is placed where the value stands that it is missing from.
    private (Position At, YamlValue? Value, bool Whole) Find(string path)
    {
        var value = Root;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = value switch
            {
                YamlMapping mapping => mapping.Entries.FirstOrDefault(entry => entry.Key == part)?.Value,
                YamlList list when int.TryParse(part, CultureInfo.InvariantCulture, out var index) =>
                    list.Items.ElementAtOrDefault(index),
                _ => null,
            };
            if (next is null)
            {
                return (value?.At ?? new Position(1, 1), value, false);
            }

            value = next;
        }

        return (value?.At ?? new Position(1, 1), value, true);
    }
}
