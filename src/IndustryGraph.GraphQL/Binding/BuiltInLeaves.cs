namespace IndustryGraph.GraphQL.Binding;

/// <summary>The five scalars every schema has (section 3.5).</summary>
internal static class BuiltInLeaves
{
    private static readonly IntLeafCodec Int = new();
    private static readonly FloatLeafCodec Float = new();
    private static readonly StringLeafCodec String = new();
    private static readonly BooleanLeafCodec Boolean = new();
    private static readonly IdLeafCodec Id = new();

    public static LeafCodec? For(string name) => name switch
    {
        "Int" => Int,
        "Float" => Float,
        "String" => String,
        "Boolean" => Boolean,
        "ID" => Id,
        _ => null,
    };
}
