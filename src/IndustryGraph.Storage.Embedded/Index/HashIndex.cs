namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Finds items of a table by a key that is not kept here: four bytes a slot, linear probing. Readers may look while one
/// writer adds or replaces.
/// </summary>
/// <param name="hashOf">The hash of the key of an item, for growing.</param>
internal sealed class HashIndex(Func<int, uint> hashOf)
{
    // A slot holds the item plus one; 0 is free.
    private int[] _slots = new int[16];
    private int _used;

    /// <summary>The item whose key is sought; -1 where there is none.</summary>
    public int Find<TKey>(scoped in TKey key)
        where TKey : struct, IHashKey, allows ref struct
    {
        var slots = Volatile.Read(ref _slots);
        for (var slot = Start(key.Hash, slots.Length); ; slot = Next(slot, slots.Length))
        {
            var item = Volatile.Read(ref slots[slot]) - 1;
            if (item < 0 || key.IsOf(item))
            {
                return item;
            }
        }
    }

    /// <summary>Adds an item whose key no other has.</summary>
    public void Add(int item)
    {
        if ((_used + 1) * 4L > _slots.Length * 3L)
        {
            Grow(_slots.Length * 2);
        }

        Put(_slots, item);
        _used++;
    }

    /// <summary>Puts an item in the place of another with the same key.</summary>
    public void Replace(int old, int item)
    {
        var slots = _slots;
        for (var slot = Start(hashOf(old), slots.Length); ; slot = Next(slot, slots.Length))
        {
            if (slots[slot] == old + 1)
            {
                Volatile.Write(ref slots[slot], item + 1);
                return;
            }
        }
    }

    /// <summary>Makes room for so many items at once.</summary>
    public void Reserve(int items)
    {
        var slots = (int)Math.Min(Array.MaxLength, (items * 4L / 3) + 16);
        if (slots > _slots.Length)
        {
            Grow(slots);
        }
    }

    private void Grow(int length)
    {
        var larger = new int[length];
        foreach (var entry in _slots)
        {
            if (entry != 0)
            {
                Put(larger, entry - 1);
            }
        }

        Volatile.Write(ref _slots, larger);
    }

    private void Put(int[] slots, int item)
    {
        var slot = Start(hashOf(item), slots.Length);
        while (slots[slot] != 0)
        {
            slot = Next(slot, slots.Length);
        }

        Volatile.Write(ref slots[slot], item + 1);
    }

    // The high bits of a product by the golden ratio are well spread; a second product brings them into the range.
    private static int Start(uint hash, int length) => (int)(((hash * 0x9E3779B1u) * (ulong)length) >> 32);

    private static int Next(int slot, int length) => slot + 1 == length ? 0 : slot + 1;
}
