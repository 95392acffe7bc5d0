using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Exchange;

/// <summary>Keeps names out by which no company can be looked for, whatever format they come in.</summary>
internal static class PartyNames
{
    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? FaultOf(string name) => name.Length > NameSearch.MaxText || NameFolding.Fold(name).Length == 0
        ? $"A name has letters or digits and at most {NameSearch.MaxText} characters."
        : null;

    /// <summary>The reading; a bad one where it names a company so.</summary>
    public static RowReading Check(RowReading reading)
    {
        var problems = reading.Assertions.SelectMany(assertion => new[] { ("from", assertion.From), ("to", assertion.To) })
            .Concat(reading.Companies.Select(company => ("name", company)))
            .Select(end => (Field: end.Item1, Fault: end.Item2.Name is { } name ? FaultOf(name) : null))
            .Where(found => found.Fault is not null)
            .Select(found => new RowProblem(found.Field, found.Fault!))
            .ToList();
        return problems.Count == 0 ? reading : reading with { Problems = [.. reading.Problems, .. problems] };
    }
}
