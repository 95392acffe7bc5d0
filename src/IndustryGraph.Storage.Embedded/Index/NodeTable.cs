using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All nodes, by index and by slug.</summary>
internal sealed class NodeTable
{
    private readonly ChunkedList<NodeEntry> _entries = new();
    private readonly ChunkedList<NodeHead> _heads = new();
    private readonly ChunkedList<int> _renamed = new();
    private readonly HashIndex _bySlug;

    public NodeTable() => _bySlug = new HashIndex(node => (uint)string.GetHashCode(_entries[node].Id.Value));

    public int Count => _entries.Count;

    /// <summary>How many versions followed another: after each of them a node may bear another name.</summary>
    public int Renames => _renamed.Count;

    public NodeEntry this[int index] => _entries[index];

    /// <summary>The node of one of the <see cref="Renames"/>.</summary>
    public int RenamedAt(int rename) => _renamed[rename];

    /// <summary>Whether a node has several versions.</summary>
    public bool HasSeveral(int node) => Volatile.Read(ref _heads[node].Commit) == NodeHead.Ask;

    /// <summary>Makes room for so many nodes at once.</summary>
    public void Reserve(int nodes) => _bySlug.Reserve(nodes);

    public NodeEntry? Find(ReadOnlySpan<char> slug) => _bySlug.Find(new Key(_entries, slug)) is var node and >= 0 ? _entries[node] : null;

    public NodeKind KindOf(int node) => _heads[node].Kind;

    public ulong IdKey(int node) => _heads[node].IdKey;

    public int CompareIds(int one, int other) =>
        IdKey(one) is var left && IdKey(other) is var right && left != right
            ? left.CompareTo(right)
            : _entries[one].Id.CompareTo(_entries[other].Id);

    /// <summary>See <see cref="NodeVersion.NameKey"/>; 0 where nothing is known by the commit.</summary>
    public ulong NameKey(int node, int commit)
    {
        ref var head = ref _heads[node];
        var only = Volatile.Read(ref head.Commit);
        return only <= commit ? head.NameKey : only == NodeHead.Ask ? _entries[node].At(commit)?.NameKey ?? 0 : 0;
    }

    /// <summary>Adds a version to a node.</summary>
    public void Add(NodeEntry entry, NodeVersion version)
    {
        entry.Add(version);
        ref var head = ref _heads[entry.Index];
        if (version.Before is null)
        {
            head.NameKey = version.NameKey;
            Volatile.Write(ref head.Commit, version.Commit);
        }
        else
        {
            Volatile.Write(ref head.Commit, NodeHead.Ask);
            _renamed.Add(entry.Index);
        }
    }

    public NodeEntry Add(NodeId id, NodeKind kind)
    {
        var entry = new NodeEntry(_entries.Count, id, kind);
        _entries.Add(entry);
        _heads.Add(new NodeHead { IdKey = TextKey.Of(id.Value), Commit = NodeHead.Ask, Kind = kind });
        _bySlug.Add(entry.Index);
        return entry;
    }

    private readonly ref struct Key(ChunkedList<NodeEntry> entries, ReadOnlySpan<char> slug) : IHashKey
    {
        private readonly ReadOnlySpan<char> _slug = slug;

        public uint Hash => (uint)string.GetHashCode(_slug);

        public bool IsOf(int item) => _slug.SequenceEqual(entries[item].Id.Value);
    }
}
