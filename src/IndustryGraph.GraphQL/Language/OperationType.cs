namespace IndustryGraph.GraphQL.Language;

/// <summary>The three kinds of operation (section 2.3).</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
