namespace IndustryGraph.Model;

/// <summary>A company's number in somebody's register: LEI, ISIN, ticker, QID.</summary>
/// <param name="Scheme">The register, lower case: <c>lei</c>, <c>isin</c>, <c>ticker</c>, <c>wikidata</c>.</param>
/// <param name="Value">The number as the register writes it.</param>
public sealed record Identifier(string Scheme, string Value);
