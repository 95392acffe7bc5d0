using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">What the place expects; null where that is unknown.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="OneOf">The oneOf input object the place is a field of; null where it is not.</param>
internal readonly record struct VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);
