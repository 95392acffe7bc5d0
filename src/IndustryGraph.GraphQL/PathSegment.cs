namespace IndustryGraph.GraphQL;

/// <summary>One step of a response path: a response name, or the index of a list item where the name is null.</summary>
public readonly record struct PathSegment(string? Name, int Index)
{
    public static implicit operator PathSegment(string name) => new(name, 0);

    public static implicit operator PathSegment(int index) => new(null, index);

    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
