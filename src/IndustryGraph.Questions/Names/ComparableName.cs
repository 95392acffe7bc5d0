namespace IndustryGraph.Questions;

/// <summary>
/// A company's name in the form in which names are compared: two that differ in case, punctuation, legal form and the
/// like only are the same, as <see cref="NameResolver"/> has it of names that score 0.94 or more.
/// </summary>
public sealed class ComparableName
{
    private readonly CompanyName _name;

    private ComparableName(CompanyName name) => _name = name;

    /// <summary>The letters that tell the company by; names that are the same have the same.</summary>
    public string Letters => _name.Compact;

    public static ComparableName Of(string name) => new(CompanyName.Parse(name));

    /// <summary>Whether both have the same letters, and no legal forms that are at odds, such as AG and SE.</summary>
    public bool IsSameAs(ComparableName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Letters == other.Letters && !NameLikeness.AreAtOdds(_name.Forms, other._name.Forms);
    }
}
