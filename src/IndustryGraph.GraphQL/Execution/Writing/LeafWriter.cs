namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>Writes leaf values of one CLR type, or lists of them, without boxing.</summary>
internal abstract class LeafWriter<T>
{
    /// <exception cref="GraphQLException">The value is outside its GraphQL type.</exception>
    public abstract WriteResult Write(T value, ResponseWriter writer);
}
