using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>A place in a list.</summary>
/// <param name="Pin">The pin that the list was read at.</param>
/// <param name="Sequence">How far the log had come then.</param>
/// <param name="List">A hash of which list it is: the field, what it hangs on, its order and arguments.</param>
/// <param name="Position">The id of the item.</param>
internal readonly record struct Cursor(Pin Pin, long Sequence, ulong List, string Position);
