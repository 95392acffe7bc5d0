using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>A relationship or fact with what is said of it.</summary>
/// <param name="Subject">The relationship or fact, as it reads at the pin.</param>
/// <param name="Claims">Its claims, best first.</param>
internal sealed record ExportedLink(GraphRecord Subject, IReadOnlyList<Claim> Claims);
