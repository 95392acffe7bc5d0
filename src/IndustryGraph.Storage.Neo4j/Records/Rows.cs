using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Reads the values of rows and maps; a value of another type than was written is damage.</summary>
internal static class Rows
{
    public static long Number(this IRecord row, string name) => As<long>(row[name], name);

    public static string Text(this IRecord row, string name) => As<string>(row[name], name);

    public static string? TextOrNull(this IRecord row, string name) => row[name] is null ? null : As<string>(row[name], name);

    public static List<object> List(this IRecord row, string name) => As<List<object>>(row[name], name);

    public static Properties Map(this IRecord row, string name) => new(As<Dictionary<string, object>>(row[name], name));

    public static Properties? MapOrNull(this IRecord row, string name) => row[name] is null ? null : row.Map(name);

    public static T As<T>(object? value, string name) =>
        value is T typed ? typed : throw Damage.In($"'{name}' is a {value?.GetType().Name ?? "null"}, not a {typeof(T).Name}");

    public static Instant Instant(this IRecord row, string name) => new(row.Number(name));
}
