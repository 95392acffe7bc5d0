using System.Reflection;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>Finds the writer for a CLR type and a leaf type, once, when a schema is built.</summary>
internal static class LeafWriters
{
    private static readonly MethodInfo OfList = Method(nameof(ForList));
    private static readonly MethodInfo OfNullable = Method(nameof(ForNullable));

    /// <summary>The writer for values of <typeparamref name="T"/>; null where they do not fit the type.</summary>
    public static LeafWriter<T>? For<T>(GraphQLType type, LeafCodec codec)
    {
        if (typeof(T) == typeof(object))
            return (LeafWriter<T>)(object)Dynamic(type, codec);
        if (type is ListType list)
        {
            return ItemType(typeof(T)) is { } item
                ? (LeafWriter<T>?)OfList.MakeGenericMethod(typeof(T), item).Invoke(null, [list, codec])
                : null;
        }

        return Nullable.GetUnderlyingType(typeof(T)) is { } inner
            ? (LeafWriter<T>?)OfNullable.MakeGenericMethod(inner).Invoke(null, [type, codec])
            : codec.Writer<T>();
    }

    public static LeafWriter<object?> Dynamic(GraphQLType type, LeafCodec codec) => type is ListType list
        ? new DynamicListWriter(Dynamic(list.Item.Nullable, codec), list.Item.IsNonNull)
        : new DynamicWriter(codec);

    private static LeafWriter<TList>? ForList<TList, TItem>(ListType type, LeafCodec codec)
        where TList : IEnumerable<TItem> =>
        For<TItem>(type.Item.Nullable, codec) is { } items
            ? new ListWriter<TList, TItem>(items, type.Item.IsNonNull)
            : null;

    private static LeafWriter<T?>? ForNullable<T>(GraphQLType type, LeafCodec codec)
        where T : struct =>
        For<T>(type, codec) is { } inner ? new NullableWriter<T>(inner) : null;

    private static Type? ItemType(Type list)
    {
        if (list == typeof(string))
            return null;
        return list.GetInterfaces().Append(list)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
    }

    private static MethodInfo Method(string name) =>
        typeof(LeafWriters).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
