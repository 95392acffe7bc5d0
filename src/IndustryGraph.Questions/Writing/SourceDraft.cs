using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A source, and what is read from it.</summary>
/// <param name="Source">The source, recorded anew where it differs from the version that stands.</param>
/// <param name="Claims">
/// Its claims. Their <see cref="Claim.Id"/>, <see cref="Claim.Source"/> and known times are set by the
/// <see cref="Importer"/>, whatever they hold here.
/// </param>
public sealed record SourceDraft(Draft<Source> Source, IReadOnlyList<Draft<Claim>> Claims);
