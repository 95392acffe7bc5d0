namespace IndustryGraph.Exchange;

/// <summary>A mapping as it is guessed from a file.</summary>
/// <param name="Mapping">What the columns seem to mean.</param>
/// <param name="Yaml">The same for a person to edit, with remarks.</param>
/// <param name="Open">What a person has to settle before it can be used, a sentence each; empty where nothing is open.</param>
public sealed record ProposedMapping(FileMapping Mapping, string Yaml, IReadOnlyList<string> Open);
