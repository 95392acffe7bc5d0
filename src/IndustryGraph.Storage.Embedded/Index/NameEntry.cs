namespace IndustryGraph.Storage.Embedded;

/// <summary>A name that a node bears or bore. Whether it does at a pin is asked of the version.</summary>
/// <param name="Node">The node.</param>
/// <param name="Text">The name, alias or identifier, as recorded.</param>
/// <param name="Trigrams">How many trigrams its folded text has; 0 of an identifier.</param>
/// <param name="Hash">Of its folded text; 0 of an identifier.</param>
/// <param name="Previous">The name with the same folded text that was added before; -1 where there is none.</param>
internal readonly record struct NameEntry(NodeEntry Node, string Text, int Trigrams, uint Hash, int Previous);
