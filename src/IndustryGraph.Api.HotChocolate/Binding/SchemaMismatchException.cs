namespace IndustryGraph.Api.HotChocolate;

/// <summary>Schema and table of resolvers disagree. The message names every field.</summary>
public sealed class SchemaMismatchException(IReadOnlyList<string> problems)
    : Exception($"Schema and resolvers disagree:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
