using System.Text;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>The fields selected on one object type at one response path.</summary>
internal sealed class PlanType(int id, ObjectType type, PlanField[] fields)
{
    public int Id { get; } = id;

    public ObjectType Type { get; } = type;

    public PlanField[] Fields { get; } = fields;

    public bool IsIntrospection => Type.IsIntrospection;

    /// <summary>What <c>__typename</c> is, as JSON.</summary>
    public byte[] NameJson { get; } = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
}
