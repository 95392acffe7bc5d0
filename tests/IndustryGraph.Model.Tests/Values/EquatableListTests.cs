namespace IndustryGraph.Model.Tests;

public sealed class EquatableListTests
{
    [Fact]
    public void Equals_ComparesItemsInOrder()
    {
        EquatableList<string> one = ["a", "b"], same = ["a", "b"], turned = ["b", "a"];
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, turned);
        Assert.Equal(EquatableList<string>.Empty, []);
    }

    [Fact]
    public void Create_KeepsACopy()
    {
        string[] items = ["a"];
        EquatableList<string> list = [.. items];
        items[0] = "b";
        Assert.Equal("a", list[0]);
    }
}
