namespace IndustryGraph.Model;

/// <summary>How exactly a source states an amount.</summary>
public enum Qualifier
{
    Exact,
    About,
    UpTo,
    AtLeast,
    Over,
}
