using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Every phrase by which questions name a type of relationship, made from the wordings of the ontology: a new type
/// brings its questions along.
/// </summary>
internal sealed class RelationPhrases
{
    private static readonly HashSet<string> Prepositions = ["to", "for", "in", "with", "from", "on", "of", "over"];

    private readonly ILookup<string, RelationPhrase> _byFirstWord;

    /// <param name="types">The ontology.</param>
    /// <param name="words">What people say besides.</param>
    public RelationPhrases(IReadOnlyList<RelationshipTypeInfo> types, IReadOnlyList<RelationshipWords> words)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(words);
        // Of equal phrases the first counts, so the ontology's own wordings go before synonyms.
        _byFirstWord = types.SelectMany(Own).Concat(words.SelectMany(Further))
            .DistinctBy(phrase => string.Join(' ', phrase.Words))
            .OrderByDescending(phrase => phrase.Words.Count)
            .ToLookup(phrase => phrase.Words[0]);
    }

    /// <summary>The phrases of this ontology.</summary>
    public static RelationPhrases Default { get; } = new(RelationshipTypes.All, RelationshipWords.All);

    /// <summary>All words that phrases are made of.</summary>
    public IEnumerable<string> Words => _byFirstWord.SelectMany(group => group).SelectMany(phrase => phrase.Words).Distinct();

    /// <summary>The longest phrase that begins at this word; null where none does.</summary>
    public RelationPhrase? At(IReadOnlyList<string> words, int index)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _byFirstWord[words[index]].FirstOrDefault(phrase => index + phrase.Words.Count <= words.Count
            && phrase.Words.Select((word, i) => words[index + i] == word).All(same => same));
    }

    /// <summary>The first of the wordings of the way back, which the ontology parts with ", or".</summary>
    public static string InverseOf(RelationshipTypeInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return Alternatives(info.Inverse)[0];
    }

    private static IEnumerable<RelationPhrase> Own(RelationshipTypeInfo info)
    {
        var words = info.Meaning.Split(' ');
        var derived = words is [_] or [_, _] && (words.Length == 1 || Prepositions.Contains(words[1]))
            ? Nouns(info.Type, false, [Inflection.Doer(Inflection.Base(words[0]))])
            : [];
        // The way back goes first: a form that is both a participle and a past is told apart by the question.
        return (info.Symmetric ? [] : Alternatives(info.Inverse).SelectMany(wording => Verbs(info.Type, true, wording)))
            .Concat(Verbs(info.Type, false, info.Meaning))
            .Concat(derived);
    }

    private static IEnumerable<RelationPhrase> Further(RelationshipWords words) =>
        words.InverseSynonyms.SelectMany(wording => Verbs(words.Type, true, wording))
            .Concat(words.Synonyms.SelectMany(wording => Verbs(words.Type, false, wording)))
            .Concat(Nouns(words.Type, false, words.Doers))
            .Concat(Nouns(words.Type, true, words.Receivers));

    private static string[] Alternatives(string wording) => wording.Split(", or ");

    private static IEnumerable<RelationPhrase> Nouns(RelationshipType type, bool inverse, IEnumerable<string> nouns) =>
        from noun in nouns
        from form in new[] { noun, Inflection.Plural(noun) }
        select new RelationPhrase(type, inverse, PhraseForm.Noun, form.Split(' '));

    private static IEnumerable<RelationPhrase> Verbs(RelationshipType type, bool inverse, string wording)
    {
        var words = wording.Split(' ');
        if (words[0] == "is")
        {
            // The form of "be" may stand far away: "Who is Toyota supplied by?"
            yield return new RelationPhrase(type, inverse, PhraseForm.Verb, words[1..]);
            if (words is [_, _, "by"])
            {
                yield return new RelationPhrase(type, inverse, PhraseForm.Participle, [words[1]]);
            }

            yield break;
        }

        var verb = Inflection.Base(words[0]);
        var tail = words[1..];
        foreach (var form in new[] { verb, words[0], Inflection.Gerund(verb), Inflection.Past(verb) })
        {
            yield return new RelationPhrase(type, inverse, PhraseForm.Verb, [form, .. tail]);
            // What is passed on may stand between: "licenses MAB to". A lone preposition is left to the rest.
            if (tail is [var preposition] && Prepositions.Contains(preposition) && preposition is not ("from" or "on" or "over"))
            {
                yield return new RelationPhrase(type, inverse, PhraseForm.Verb, [form]);
            }
        }
    }
}
