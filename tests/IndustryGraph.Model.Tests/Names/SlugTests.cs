using System.Text;
using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("LG Energy Solution", "lg-energy-solution")]
    [InlineData("  Việt  Nam ", "viet-nam")]
    [InlineData("Đông Anh", "dong-anh")]
    [InlineData("A.B.C., Inc.", "a-b-c-inc")]
    [InlineData("日産自動車", "日産自動車")]
    [InlineData("Straße & Söhne", "strasse-sohne")]
    [InlineData("-x-", "x")]
    public void From_GivesAReadableSlug(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void From_GivesAnIdThatANodeMayBear() => Draw.ForAll(Draw.Text, name => Slug.IsValid(Slug.From(name)), 2000);

    [Fact]
    public void From_LeavesSlugsAsTheyAre() => Draw.ForAll(Draw.Text.Select(Slug.From), slug => Slug.From(slug) == slug, 2000);

    [Fact]
    public void From_CutsLongNames() => Assert.Equal(Slug.MaxLength, Slug.From(new string('x', 500)).Length);

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1", true)]
    [InlineData("日", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("A", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    [InlineData("\ud800", false)]
    public void IsValid_TellsWhatANodeMayBear(string? text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void OfKey_KeepsKeysApart() => Draw.ForAll(
        Gen.Two(Draw.Text),
        keys => keys.Item1 == keys.Item2 || Wellformed(keys.Item1) == Wellformed(keys.Item2) || Slug.OfKey(keys.Item1) != Slug.OfKey(keys.Item2),
        2000);

    [Fact]
    public void OfKey_IsNoOtherKeysOwn() => Draw.ForAll(Draw.Text, key => Slug.OfKey(key) == key || Slug.OfKey(Slug.OfKey(key)) != Slug.OfKey(key));

    [Fact]
    public void OfKey_HoldsNoDoubleHyphen() =>
        Draw.ForAll(Draw.Text, key => !Slug.OfKey(key).Contains("--", StringComparison.Ordinal), 2000);

    [Fact]
    public void Compare_IsTheOrderOfUtf8() => Draw.ForAll(
        Gen.Two(Draw.Text.Select(Wellformed)),
        texts => Math.Sign(Slug.Compare(texts.Item1, texts.Item2))
            == Math.Sign(Encoding.UTF8.GetBytes(texts.Item1).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(texts.Item2))),
        2000);

    private static string Wellformed(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
