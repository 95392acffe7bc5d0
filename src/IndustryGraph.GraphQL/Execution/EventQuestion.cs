using System.Runtime.CompilerServices;
using IndustryGraph.GraphQL.Execution.Planning;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>What the response to an event depends on.</summary>
/// <param name="Plan">The operation; the cache of documents has one for all who send the same.</param>
/// <param name="Variables">Their JSON as it was sent; null for none.</param>
/// <param name="Event">What the caller says (<see cref="GraphQLRequest.EventSharedAs"/>).</param>
internal sealed record EventQuestion(OperationPlan Plan, string? Variables, object Event)
{
    public bool Equals(EventQuestion? other) =>
        other is not null && ReferenceEquals(Plan, other.Plan) && Variables == other.Variables && Event.Equals(other.Event);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Plan), Variables, Event);
}
