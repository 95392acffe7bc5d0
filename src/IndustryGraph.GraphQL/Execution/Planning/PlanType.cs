using System.Text;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>The fields selected on one object type at one response path.</summary>
internal sealed class PlanType(int id, ObjectType type, PlanField[] fields, GraphQLError? failure)
{
    public int Id { get; } = id;

    public ObjectType Type { get; } = type;

    public PlanField[] Fields { get; } = fields;

    /// <summary>Why no object of this type can be completed here: its fields could not be collected. Null where they were.</summary>
    public GraphQLError? Failure { get; } = failure;

    public bool IsIntrospection => Type.IsIntrospection;

    /// <summary>What <c>__typename</c> is, as JSON.</summary>
    public byte[] NameJson { get; } = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
}
