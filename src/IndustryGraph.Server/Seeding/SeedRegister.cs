using IndustryGraph.Model;

namespace IndustryGraph.Server.Seeding;

/// <summary>What may be used once in the whole seed: ids, names of companies, identifiers.</summary>
internal sealed class SeedRegister
{
    private readonly Dictionary<string, (NodeId Owner, string Where)> _taken = [];

    /// <summary>Takes an id; reports one that another record bears.</summary>
    public bool TakeId(SeedDocument document, NodeId id, string path)
    {
        if (Take("id", id.Value, id, document, path) is not { } first)
        {
            return true;
        }

        document.Report(path, $"'{id}' is the id of another record already ({first.Where}).");
        return false;
    }

    /// <summary>Takes a name or alias; reports one that another node of the kind bears, case aside.</summary>
    public void TakeName(SeedDocument document, Node owner, string name, string path)
    {
        var taken = Take(owner.Kind.ToString(), NameFolding.Fold(name), owner.Id, document, path);
        if (taken is { } first && first.Owner != owner.Id)
        {
            document.Report(path, $"'{name}' is a name of {first.Owner} already ({first.Where}).");
        }
    }

    /// <summary>Takes an identifier; reports one that another company bears.</summary>
    public void TakeIdentifier(SeedDocument document, NodeId owner, Identifier identifier, string path)
    {
        var text = $"{identifier.Scheme}:{identifier.Value}";
        if (Take("identifier", text.ToUpperInvariant(), owner, document, path) is { } first)
        {
            document.Report(path, $"'{text}' is an identifier of {first.Owner} already ({first.Where}).");
        }
    }

    private (NodeId Owner, string Where)? Take(
        string what, string value, NodeId owner, SeedDocument document, string path)
    {
        var key = what + "\n" + value;
        return _taken.TryAdd(key, (owner, document.Where(path))) ? null : _taken[key];
    }
}
