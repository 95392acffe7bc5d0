namespace IndustryGraph.Api;

/// <param name="Type">The object type of the schema.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Resolver">How it gets its values.</param>
public sealed record ResolverEntry(string Type, string Field, FieldResolver Resolver);
