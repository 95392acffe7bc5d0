namespace IndustryGraph.Questions.Tests;

public sealed class NameLikenessTests
{
    [Fact]
    public void MayBeOne_IsSoOfAllNamesThatScoreMoreThanApart()
    {
        string[] texts = [.. LabelledName.ReadAll("labelled-names.tsv").Concat(LabelledName.ReadAll("fresh-names.tsv"))
            .SelectMany(name => new[] { name.Name, name.Company ?? name.Name })
            .Distinct()];
        var names = texts.Select(CompanyName.Parse).ToList();
        var (alike, told) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            for (var k = 0; k < names.Count; k++)
            {
                var mayBe = NameLikeness.MayBeOne(names[i], names[k]);
                told += mayBe ? 0 : 1;
                if (NameLikeness.Of(names[i], names[k]).Score > NameLikeness.Apart)
                {
                    Assert.True(mayBe, $"'{texts[i]}' and '{texts[k]}' score more");
                    alike++;
                }
            }
        }

        Assert.True(alike > names.Count, "too few names are alike to tell anything");
        Assert.True(told > names.Count * names.Count / 2, "what it is there for: most pairs are told apart by it");
    }
}
