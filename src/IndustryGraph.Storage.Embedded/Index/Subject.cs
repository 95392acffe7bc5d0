namespace IndustryGraph.Storage.Embedded;

/// <summary>A relationship or a fact, by its index.</summary>
internal readonly record struct Subject
{
    // Relationships count up from 0, facts down from -1.
    private readonly int _number;

    private Subject(int number) => _number = number;

    public bool IsFact => _number < 0;

    public int Index => _number < 0 ? ~_number : _number;

    public static Subject Relationship(int index) => new(index);

    public static Subject Fact(int index) => new(~index);
}
