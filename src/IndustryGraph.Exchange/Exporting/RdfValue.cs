namespace IndustryGraph.Exchange;

/// <summary>A value of a property: another resource, or a literal with its type.</summary>
/// <param name="Text">The compact name of a resource, or the literal.</param>
/// <param name="Type">Null of a resource; else the compact name of the literal's datatype.</param>
internal readonly record struct RdfValue(string Text, string? Type)
{
    public bool IsResource => Type is null;
}
