namespace IndustryGraph.Model.Tests;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Việt  Nam", "viet nam")]
    [InlineData("VIET NAM", "viet nam")]
    [InlineData("ＶｉｎＦａｓｔ", "vinfast")]
    [InlineData(" Hon\u00a0Hai\t", "hon hai")]
    [InlineData("Łódź", "lodz")]
    [InlineData("e\u0301", "e")]
    [InlineData("A\uFFFEb", "a\uFFFDb")]
    public void Fold_GivesOneSpelling(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [InlineData("LG Energy Solution")]
    [InlineData("a  b")]
    [InlineData(" a")]
    [InlineData("`a' ~b")]
    [InlineData("A\tb")]
    public void Fold_OfPlainText_IsAsBesideOtherLetters(string name) => Assert.Equal(NameFolding.Fold(name + "é"), NameFolding.Fold(name) + "e");

    [Fact]
    public void Fold_LeavesFoldedNamesAsTheyAre() =>
        Draw.ForAll(Draw.Text, name => NameFolding.Fold(NameFolding.Fold(name)) == NameFolding.Fold(name), 2000);
}
