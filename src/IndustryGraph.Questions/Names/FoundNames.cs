using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What a store found for one name.</summary>
/// <param name="Companies">Those with the same or a similar name, each once.</param>
/// <param name="Identified">Those whose identifier it is.</param>
internal sealed record FoundNames(IReadOnlyList<Company> Companies, IReadOnlyList<NameCandidate> Identified);
