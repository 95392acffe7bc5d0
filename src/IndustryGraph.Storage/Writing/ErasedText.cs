using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// What is left of a record whose text was erased. Its id stays, and so do its dates, amounts, stages, products and countries,
/// which the states of the graph are made of; so do keys that others refer by: a claim's, and a source's origin.
/// </summary>
public static class ErasedText
{
    /// <summary>What stands where a text must.</summary>
    public const string Mark = "[erased]";

    /// <summary>A version without name, aliases, identifiers, place, publisher and address.</summary>
    public static Node Of(Node node) => node switch
    {
        Company company => company with { Name = Mark, Aliases = [], Identifiers = [] },
        Facility facility => facility with { Name = Mark, Aliases = [], Place = null },
        Source source => source with { Name = Mark, Aliases = [], Publisher = null, Url = null },
        _ => node with { Name = Mark, Aliases = [] },
    };

    /// <summary>A claim without statement, terms, text, place in the source, party it is attributed to and reason of retraction.</summary>
    public static Claim Of(Claim claim) => claim with
    {
        Statement = Mark,
        Terms = [],
        Text = claim.Text is null ? null : Mark,
        Locator = null,
        AttributedTo = null,
        RetractedBecause = claim.RetractedBecause is null ? null : Mark,
    };
}
