namespace IndustryGraph.Questions;

/// <summary>
/// What a legal form tells of the country that a company was founded in. Names are often written with an English form
/// whatever the real one: an English form is at odds with a European one only, an Asian one with a European one only.
/// </summary>
internal enum LegalFamily
{
    English,
    Asian,
    European,
}

/// <summary>A legal form of companies.</summary>
/// <param name="Name">The same for every way to write it.</param>
internal sealed record LegalForm(string Name, LegalFamily Family)
{
    /// <summary>Whether one company is unlikely to be written with both.</summary>
    public bool IsAtOddsWith(LegalForm other) =>
        Name != other.Name && (Family == LegalFamily.European || other.Family == LegalFamily.European);
}
