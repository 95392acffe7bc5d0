namespace IndustryGraph.Model;

/// <summary>Collects broken rules.</summary>
internal sealed class RuleCheck
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public void Require(bool holds, string path, string message)
    {
        if (!holds)
        {
            _found.Add(new Problem(Problem.BadValue, path, message));
        }
    }

    public void Text(string path, string? text, bool required)
    {
        Require(!required || !string.IsNullOrWhiteSpace(text), path, "A text is wanted here; it is missing or blank.");
        Require(text is null || text.Length <= NodeRules.MaxText, path, $"At most {NodeRules.MaxText} characters; there are {text?.Length}.");
        Wellformed(path, text);
    }

    /// <summary>Text that every store gives back as it was given.</summary>
    public void Wellformed(string path, string? text)
    {
        Require(text is null || !text.Contains('\0', StringComparison.Ordinal), path, "The character U+0000 cannot be stored.");
        Require(
            text is null || IsUnicode(text),
            path,
            "The text holds half of a surrogate pair, which is no character.");
    }

    public void Texts(string path, EquatableList<string> texts)
    {
        Require(texts.Count <= NodeRules.MaxList, path, $"At most {NodeRules.MaxList}; there are {texts.Count}.");
        for (var i = 0; i < texts.Count; i++)
        {
            Text($"{path}.{i}", texts[i], required: true);
        }
    }

    public void Country(string? country) => Require(
        country is null || (country.Length == 2 && char.IsAsciiLetterUpper(country[0]) && char.IsAsciiLetterUpper(country[1])),
        "country",
        $"'{country}' is no country code: two capital letters of ISO 3166-1, as in VN.");

    public void Range(string path, decimal amount, decimal? max) =>
        Require(max is null || max >= amount, path, $"The upper end of a range, {max}, is below its lower end, {amount}.");

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
