namespace IndustryGraph.Storage;

/// <summary>
/// Lets an id answer as another from now on. Redirects are followed to the end: where that other is itself redirected,
/// the id answers as the last.
/// </summary>
/// <param name="From">The slug of a company, relationship or fact.</param>
/// <param name="To">The slug it answers as; null to let it answer for itself again.</param>
public sealed record Redirect(string From, string? To);
