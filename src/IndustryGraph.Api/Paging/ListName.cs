namespace IndustryGraph.Api;

/// <summary>
/// Which list it is: the field, what the list hangs on, its order and arguments. Most lists are read without a cursor, so
/// the hash that stands for them in cursors is made when one is.
/// </summary>
/// <param name="owner">The field, by type and name.</param>
/// <param name="anchor">The slug that it hangs on; empty for the whole graph.</param>
/// <param name="arguments">The page and the pin among them count for nothing.</param>
internal sealed class ListName(string owner, string anchor, Arguments arguments)
{
    private ulong? _hash;

    public string Anchor => anchor;

    /// <summary>Tells lists apart, for cursors.</summary>
    public ulong Hash => _hash ??= CursorCodec.Hash($"{owner}|{anchor}|{arguments.Fingerprint}");
}
