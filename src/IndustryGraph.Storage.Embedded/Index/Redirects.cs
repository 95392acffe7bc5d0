using System.Collections.Concurrent;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Which ids answer as others, and since when.</summary>
internal sealed class Redirects
{
    private readonly ConcurrentDictionary<string, (int Commit, string? To)[]> _steps = new();

    /// <summary>How many redirects were ever written.</summary>
    public int Count { get; private set; }

    public void Add(int commit, string from, string? to)
    {
        Count++;
        _steps[from] = [.. _steps.GetValueOrDefault(from, []), (commit, to)];
    }

    /// <summary>What a slug answers as, one step on; null where it answers for itself.</summary>
    public string? Target(string slug, int commit)
    {
        // Most stores have none, and an empty dictionary takes its locks to say so.
        if (Count > 0 && _steps.TryGetValue(slug, out var steps))
        {
            for (var i = steps.Length - 1; i >= 0; i--)
            {
                if (steps[i].Commit <= commit)
                {
                    return steps[i].To;
                }
            }
        }

        return null;
    }

    /// <summary>What a slug answers as in the end.</summary>
    public string Resolve(string slug, int commit)
    {
        while (Target(slug, commit) is { } target)
        {
            slug = target;
        }

        return slug;
    }
}
