using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("supply", RelationshipType.Supplies, false)]
    [InlineData("SUPPLIES", RelationshipType.Supplies, false)]
    [InlineData("SUPPLIES reversed", RelationshipType.Supplies, true)]
    [InlineData("Supplier", RelationshipType.Supplies, true)]
    [InlineData("customer", RelationshipType.Supplies, false)]
    [InlineData("客户", RelationshipType.Supplies, false)]
    [InlineData("供应商", RelationshipType.Supplies, true)]
    [InlineData("Nhà cung cấp", RelationshipType.Supplies, true)]
    [InlineData("Joint Venture", RelationshipType.PartnersWith, false)]
    [InlineData("M&A", RelationshipType.Acquires, false)]
    [InlineData("is owned by", RelationshipType.Owns, true)]
    [InlineData("Tochtergesellschaft", RelationshipType.Owns, false)]
    [InlineData("投资", RelationshipType.InvestsIn, false)]
    [InlineData("MANUFACTURES_FOR", RelationshipType.ManufacturesFor, false)]
    public void TypeWords_KnowWhatTablesSay(string text, RelationshipType type, bool reversed) =>
        Assert.Equal(new TypeWord(type, reversed), TypeWords.Read(text));

    [Fact]
    public void TypeWords_DoNotGuess() => Assert.Null(TypeWords.Read("friend"));

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("DEU", "DE")]
    [InlineData("de", "DE")]
    [InlineData("South Korea", "KR")]
    [InlineData("England and Wales", "GB")]
    [InlineData("us_de", "US")]
    [InlineData("中国", "CN")]
    [InlineData("Atlantis", null)]
    public void CountryText_ReadsCodesAndNames(string text, string? expected) => Assert.Equal(expected, CountryText.Read(text));

    [Theory]
    [InlineData("lei", "5493006W3QUS5LMH6R84", true)]
    [InlineData("lei", "5493006W3QUS5LMH6R85", false)]
    [InlineData("isin", "JP3633400001", true)]
    [InlineData("isin", "JP3633400002", false)]
    [InlineData("wikidata", "https://www.wikidata.org/entity/Q53268", true)]
    [InlineData("wikidata", "53268", false)]
    public void IdentifierText_ChecksCheckDigits(string scheme, string text, bool holds) => Assert.Equal(holds, IdentifierText.Read(scheme, text).Fault is null);

    [Theory]
    [InlineData("Primearth EV Energy (JV of Toyota and Panasonic)", "Primearth EV Energy", "Toyota|Panasonic")]
    [InlineData("Ultium Cells (GM/LG joint venture)", "Ultium Cells", "GM|LG")]
    [InlineData("Toyota/Panasonic JV", "Toyota/Panasonic JV", "Toyota|Panasonic")]
    [InlineData("Honda & LG joint venture", "Honda & LG joint venture", "Honda|LG")]
    public void VentureName_TellsThePartners(string text, string name, string partners)
    {
        var venture = VentureName.Read(text);
        Assert.Equal((name, partners), (venture!.Name, string.Join('|', venture.Partners)));
    }

    [Theory]
    [InlineData("Coca-Cola")]
    [InlineData("JV Global Ltd")]
    [InlineData("Ernst and Young")]
    public void VentureName_IsNotSeenEverywhere(string text) => Assert.Null(VentureName.Read(text));

    [Fact]
    public void NameInCell_TakesSharesApart()
    {
        var names = NameInCell.Read("Toyota (51%); Panasonic 49,5 %; Others", ";");
        Assert.Equal([new("Toyota", "51%"), new("Panasonic", "49,5 %"), new("Others", null)], names);
    }
}
