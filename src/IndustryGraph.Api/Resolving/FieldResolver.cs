namespace IndustryGraph.Api;

/// <summary>
/// How one field of the schema gets its values. Hosts visit it to bind it to their own resolvers without losing the
/// types of parent and value.
/// </summary>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }

    public abstract TResult Accept<TResult>(IFieldResolverVisitor<TResult> visitor);
}
