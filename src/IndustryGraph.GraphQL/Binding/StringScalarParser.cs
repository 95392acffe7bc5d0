namespace IndustryGraph.GraphQL.Binding;

/// <summary>Reads a scalar that is serialised as a string; a failure tells what is wrong, as a sentence.</summary>
public delegate bool StringScalarParser<T>(string text, out T? value, out string? error);
