using System.Text;

namespace IndustryGraph.Storage.Embedded;

/// <summary>What the index keeps of all claims, ordered by when they were recorded, then by id.</summary>
internal sealed class ClaimTable
{
    private readonly ChunkedList<ClaimRow> _rows = new();
    private readonly TextArena _texts = new();
    private readonly HashIndex _byKey;
    private readonly HashIndex _bySuffix;

    public ClaimTable()
    {
        _byKey = new HashIndex(claim => NameKey.HashOf(_rows[claim].Source, _texts.First(_rows[claim].Texts)));
        _bySuffix = new HashIndex(claim => NameKey.HashOf(_rows[claim].Source, SuffixOf(claim)));
    }

    public int Count => _rows.Count;

    public ref ClaimRow this[int index] => ref _rows[index];

    /// <summary>Makes room for so many claims at once.</summary>
    public void Reserve(int claims) => _byKey.Reserve(claims);

    /// <param name="row">The claim, without its texts.</param>
    /// <param name="key">Its key, UTF-8.</param>
    /// <param name="suffix">The part of its id behind the source and the double hyphen, UTF-8.</param>
    public int Add(ClaimRow row, ReadOnlySpan<byte> key, ReadOnlySpan<byte> suffix)
    {
        var named = !suffix.SequenceEqual(key);
        row.Texts = _texts.Add(key, named ? suffix : []);
        var claim = _rows.Add(row);
        var before = FindLast(row.Source, key);
        if (named)
        {
            _bySuffix.Add(claim);
        }

        if (before < 0)
        {
            _byKey.Add(claim);
        }
        else
        {
            // The claim before is found by its id as long as one of both indexes leads to it.
            if (!IsNamed(before))
            {
                _bySuffix.Add(before);
            }

            _byKey.Replace(before, claim);
        }

        return claim;
    }

    /// <summary>The claim recorded last under a key of a source; -1 where there is none.</summary>
    public int FindLast(int source, ReadOnlySpan<byte> key) => _byKey.Find(new NameKey(this, source, key, ofSuffix: false));

    /// <summary>The claim with this id; -1 where there is none.</summary>
    public int Find(int source, ReadOnlySpan<byte> suffix)
    {
        var claim = FindLast(source, suffix);
        return claim >= 0 && !IsNamed(claim)
            ? claim
            : _bySuffix.Find(new NameKey(this, source, suffix, ofSuffix: true));
    }

    /// <summary>The part of the id behind the source and the double hyphen.</summary>
    public string Suffix(int claim) => Encoding.UTF8.GetString(SuffixOf(claim));

    // Whether its id ends otherwise than with its key.
    private bool IsNamed(int claim) => !_texts.Second(_rows[claim].Texts).IsEmpty;

    private ReadOnlySpan<byte> SuffixOf(int claim)
    {
        var suffix = _texts.Second(_rows[claim].Texts);
        return suffix.IsEmpty ? _texts.First(_rows[claim].Texts) : suffix;
    }

    private readonly ref struct NameKey(ClaimTable table, int source, ReadOnlySpan<byte> text, bool ofSuffix) : IHashKey
    {
        private readonly ReadOnlySpan<byte> _text = text;

        public uint Hash => HashOf(source, _text);

        public bool IsOf(int item)
        {
            ref var row = ref table._rows[item];
            return row.Source == source && _text.SequenceEqual(ofSuffix ? table.SuffixOf(item) : table._texts.First(row.Texts));
        }

        public static uint HashOf(int source, ReadOnlySpan<byte> text)
        {
            var hash = default(HashCode);
            hash.Add(source);
            hash.AddBytes(text);
            return (uint)hash.ToHashCode();
        }
    }
}
