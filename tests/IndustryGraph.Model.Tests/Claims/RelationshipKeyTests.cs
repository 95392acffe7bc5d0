namespace IndustryGraph.Model.Tests;

public sealed class RelationshipKeyTests
{
    [Fact]
    public void New_PutsTheSmallerSlugFirstInSymmetricTypesOnly()
    {
        foreach (var info in RelationshipTypes.All)
        {
            var key = new RelationshipKey(info.Type, new NodeId("b"), new NodeId("a"));
            Assert.Equal(info.Symmetric ? ("a", "b") : ("b", "a"), (key.From.Value, key.To.Value));
            Assert.Equal($"{key.From}--{info.Type.Slug()}--{key.To}", key.Slug);
        }
    }

    [Fact]
    public void All_StandsInTheOrderOfTheEnumeration() =>
        Assert.Equal(Enum.GetValues<RelationshipType>(), RelationshipTypes.All.Select(info => info.Type));
}
