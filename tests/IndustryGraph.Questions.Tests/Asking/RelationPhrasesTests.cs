using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

public sealed class RelationPhrasesTests
{
    [Fact]
    public void At_ANewTypeBringsItsQuestionsAlong()
    {
        var finances = new RelationshipTypeInfo(RelationshipType.Supplies, "finances", "is financed by", Symmetric: false, Flow: false);
        var phrases = new RelationPhrases([finances], []);

        Assert.Equal((false, PhraseForm.Verb), Phrase("finances"));
        Assert.Equal((false, PhraseForm.Verb), Phrase("finance"));
        Assert.Equal((true, PhraseForm.Verb), Phrase("financed by"));
        Assert.Equal((true, PhraseForm.Participle), Phrase("financed"));
        Assert.Equal((false, PhraseForm.Noun), Phrase("financer"));
        Assert.Null(phrases.At(["supplies"], 0));

        (bool, PhraseForm) Phrase(string words) => phrases.At(words.Split(' '), 0) is { } phrase ? (phrase.Inverse, phrase.Form) : default;
    }
}
