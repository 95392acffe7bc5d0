using System.Collections.Frozen;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>The fields of the table, by type and name.</summary>
internal sealed class FieldRuns
{
    private readonly FrozenDictionary<(string Type, string Field), FieldRun> _runs;

    private FieldRuns(FrozenDictionary<(string Type, string Field), FieldRun> runs) => _runs = runs;

    /// <summary>Binds every entry to the field of the schema that it is for.</summary>
    /// <exception cref="SchemaMismatchException">A field has no entry, or an entry no field; each is named.</exception>
    public static FieldRuns Bind(DocumentNode schema, IReadOnlyList<ResolverEntry> entries)
    {
        var wanted = schema.Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields.Select(field => (Type: type.Name.Value, Field: field.Name.Value)))
            .ToHashSet();
        var given = entries.Select(entry => (Type: entry.Type, Field: entry.Field)).ToList();
        List<string> problems =
        [
            .. wanted.Except(given).Select(field => $"{field.Type}.{field.Field} has no resolver."),
            .. given.Except(wanted).Select(field => $"{field.Type}.{field.Field} has a resolver and is not in the schema."),
            .. given.GroupBy(field => field).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key.Type}.{group.Key.Field} has {group.Count()} resolvers."),
        ];
        return problems.Count > 0
            ? throw new SchemaMismatchException(problems)
            : new FieldRuns(entries.ToFrozenDictionary(entry => (entry.Type, entry.Field), FieldRun.Of));
    }

    public FieldRun this[string type, string field] => _runs[(type, field)];

    public FieldRun this[Selection selection] => _runs[(selection.DeclaringType.Name, selection.Field.Name)];
}
