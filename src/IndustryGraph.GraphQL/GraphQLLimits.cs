namespace IndustryGraph.GraphQL;

/// <summary>
/// How much one request may ask for. Each limit that strikes ends the request with the code LIMIT, its own name in
/// <c>extensions.limit</c> and its height in <c>extensions.maximum</c>.
/// </summary>
public sealed record GraphQLLimits
{
    /// <summary>Bytes of the document's UTF-8 text. Limit "documentBytes".</summary>
    public int DocumentBytes { get; init; } = 128 * 1024;

    /// <summary>Lexical tokens of the document. Limit "tokens".</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>How deep selections, lists, objects and types may nest, fragments put in. Limit "nesting".</summary>
    public int Nesting { get; init; } = 100;

    /// <summary>Fields of the whole document, each counted where it is written. Limit "fields".</summary>
    public int Fields { get; init; } = 2_000;

    /// <summary>Fields with an alias, counted where they are written. Limit "aliases".</summary>
    public int Aliases { get; init; } = 500;

    /// <summary>Directives on one node. Limit "directives".</summary>
    public int Directives { get; init; } = 20;

    /// <summary>Fragment spreads of the whole document, counted where they are written. Limit "fragmentSpreads".</summary>
    public int FragmentSpreads { get; init; } = 500;

    /// <summary>Values in the variables: entries of objects and items of lists. Limit "variableValues".</summary>
    public int VariableValues { get; init; } = 100_000;

    /// <summary>
    /// How often the lists of introspection (<c>fields</c>, <c>inputFields</c>, <c>interfaces</c>, <c>possibleTypes</c>)
    /// may nest in one another. Limit "introspectionDepth".
    /// </summary>
    public int IntrospectionDepth { get; init; } = 3;

    /// <summary>Fields of the plan: each field for each object type it can be on, fragments put in. Limit "planFields".</summary>
    public int PlanFields { get; init; } = 10_000;

    /// <summary>
    /// What the request may cost by the estimate before it runs, in objects of the response. Limit "cost".
    /// </summary>
    public long Cost { get; init; } = 500_000;

    /// <summary>Steps of the comparison of fields with equal response names. Limit "mergeChecks".</summary>
    public int MergeChecks { get; init; } = 100_000;

    /// <summary>Errors of validation after which the rest is not looked at.</summary>
    public int ValidationErrors { get; init; } = 50;

    /// <summary>Objects of the response, counted as they are resolved. Limit "objects".</summary>
    public int Objects { get; init; } = 1_000_000;

    /// <summary>Bytes of the response. Limit "responseBytes".</summary>
    public int ResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>No limits but those that keep the program itself standing; for tests and trusted callers.</summary>
    public static GraphQLLimits Trusted { get; } = new()
    {
        DocumentBytes = int.MaxValue,
        Tokens = int.MaxValue,
        Nesting = 250,
        Fields = int.MaxValue,
        Aliases = int.MaxValue,
        Directives = int.MaxValue,
        FragmentSpreads = int.MaxValue,
        VariableValues = int.MaxValue,
        IntrospectionDepth = int.MaxValue,
        PlanFields = 1_000_000,
        Cost = long.MaxValue,
        MergeChecks = 10_000_000,
        ValidationErrors = 100,
        Objects = int.MaxValue,
        ResponseBytes = int.MaxValue,
    };
}
