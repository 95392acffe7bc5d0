namespace IndustryGraph.Server.Seeding;

/// <summary>A value of a YAML document, as text and with its place.</summary>
internal abstract record YamlValue(Position At);

/// <param name="Quoted">Whether it was written in quotes or as a block, so that empty means an empty text.</param>
internal sealed record YamlScalar(Position At, string Text, bool Quoted) : YamlValue(At)
{
    /// <summary>Whether nothing is written.</summary>
    public bool IsAbsent => !Quoted && Text.Length == 0;
}

internal sealed record YamlList(Position At, IReadOnlyList<YamlValue> Items) : YamlValue(At);

/// <param name="Entries">In the order of the file; a key may come twice.</param>
internal sealed record YamlMapping(Position At, IReadOnlyList<YamlEntry> Entries) : YamlValue(At);

/// <param name="At">Where the key stands.</param>
internal sealed record YamlEntry(string Key, Position At, YamlValue Value);
