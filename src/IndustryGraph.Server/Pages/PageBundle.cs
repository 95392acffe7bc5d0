using System.Collections.Frozen;
using System.Reflection;

namespace IndustryGraph.Server.Pages;

/// <summary>The files of one browser page, as the build embedded them in this assembly. Immutable.</summary>
public sealed class PageBundle
{
    private const string Document = "index.html";

    private readonly FrozenDictionary<string, PageFile> _assets;

    /// <param name="name">The folder of <c>Web/</c> it is built from; also the path its files are served under.</param>
    /// <param name="files">Its files by their path in the folder, with <c>/</c> between the parts.</param>
    public PageBundle(string name, IEnumerable<KeyValuePair<string, PageFile>> files)
    {
        Name = name;
        var all = files.ToDictionary(StringComparer.Ordinal);
        if (all.Remove(Document, out var page))
        {
            Page = page;
        }

        _assets = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>The page itself; null where the server was built without its browser pages.</summary>
    public PageFile? Page { get; }

    /// <summary>
    /// A script, style sheet or picture of the page, by its path in the folder (<c>assets/index-1a2b3c4d.js</c>);
    /// null where there is none. The name holds a hash of the content, so that one path never means two contents.
    /// </summary>
    public PageFile? Asset(string path) => _assets.GetValueOrDefault(path);

    /// <summary>The page of that name, without any file where the build left it out.</summary>
    public static PageBundle Embedded(string name)
    {
        var assembly = typeof(PageBundle).Assembly;
        var folder = $"web/{name}/";
        var resources = assembly.GetManifestResourceNames().Where(r => r.StartsWith(folder, StringComparison.Ordinal));
        return new(name, resources.Select(r => KeyValuePair.Create(r[folder.Length..], Read(assembly, r))));
    }

    private static PageFile Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(resource, content);
    }
}
