using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Binding;

/// <summary>
/// Collects what answers each field of a schema, and builds the schema that can be run. Nothing is bound by default:
/// <see cref="Build"/> fails with one exception that names every gap and every binding the schema has no place for.
/// Root fields have <see cref="GraphQLRequest.RootValue"/> as their parent.
/// </summary>
public sealed partial class SchemaBinder(Schema schema)
{
    private readonly Dictionary<(string Type, string Field), FieldBinding> _fields = [];
    private readonly Dictionary<(string Type, string Field), FieldCost> _costs = [];
    private readonly Dictionary<string, LeafCodec> _leaves = [];
    private readonly Dictionary<string, Func<object, string>> _abstracts = [];
    private readonly List<string> _problems = [];

    /// <summary>Binds a custom scalar.</summary>
    public SchemaBinder Scalar<T>(string name, ScalarCodec<T> codec)
        where T : notnull
    {
        if (schema.Type(name) is not ScalarType)
            _problems.Add($"scalar {name}: the schema has no such scalar");
        else if (!_leaves.TryAdd(name, new CustomLeafCodec<T>(codec)))
            _problems.Add($"scalar {name}: bound twice");
        return this;
    }

    /// <summary>Binds a custom scalar that is serialised as a string.</summary>
    public SchemaBinder Scalar<T>(string name, StringScalarParser<T> parse, Func<T, string> format)
        where T : notnull =>
        Scalar(name, new StringScalarCodec<T>(name, parse, format));

    /// <summary>
    /// Binds an enum to a C# enum whose members are its values in Pascal case: <c>ManufacturesFor</c> is
    /// <c>MANUFACTURES_FOR</c>. An enum that is not bound is a string to the resolvers.
    /// </summary>
    public SchemaBinder Enum<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (schema.Type(name) is not EnumType type)
        {
            _problems.Add($"enum {name}: the schema has no such enum");
            return this;
        }

        var sdl = type.Values.Select(v => v.Name).ToHashSet();
        var members = System.Enum.GetNames<TEnum>().ToDictionary(ScreamingCase.From);
        _problems.AddRange(sdl.Where(v => !members.ContainsKey(v)).Select(v => $"enum {name}: {v} is no member of {typeof(TEnum).Name}"));
        _problems.AddRange(members.Where(m => !sdl.Contains(m.Key)).Select(m => $"enum {name}: the schema lacks {m.Key} of {typeof(TEnum).Name}"));
        if (!_leaves.TryAdd(name, new EnumLeafCodec<TEnum>(type)))
            _problems.Add($"enum {name}: bound twice");
        return this;
    }

    /// <summary>Binds an interface or union: which object type a value has, by name.</summary>
    public SchemaBinder Abstract(string name, Func<object, string> typeName)
    {
        if (schema.Type(name) is not (InterfaceType or UnionType))
            _problems.Add($"abstract type {name}: the schema has no such interface or union");
        else if (!_abstracts.TryAdd(name, typeName))
            _problems.Add($"abstract type {name}: bound twice");
        return this;
    }

    /// <summary>
    /// Binds a field of a scalar or enum type, or of lists of one. Called while the response is written, its value is
    /// never boxed. <typeparamref name="TValue"/> fits the type: string, the number types, bool, a bound enum, the CLR
    /// type of a bound scalar, <c>Nullable</c> of a struct, <c>IReadOnlyList</c> of any of these; or object, which is
    /// looked at for each value.
    /// </summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="get">Reads the value; must not block.</param>
    /// <param name="withArguments">Answers instead where the document gives the field an argument; null: nothing does.</param>
    public SchemaBinder Leaf<TParent, TValue>(
        string type, string field, Func<TParent, TValue> get, BatchResolver? withArguments = null)
        where TParent : class =>
        Add(type, field, new LeafBinding<TParent, TValue>((parent, _) => get(parent)) { WithArguments = Batch(withArguments) });

    /// <inheritdoc cref="Leaf{TParent, TValue}(string, string, Func{TParent, TValue}, BatchResolver)"/>
    public SchemaBinder Leaf<TParent, TValue>(string type, string field, Func<TParent, FieldContext, TValue> get)
        where TParent : class =>
        Add(type, field, new LeafBinding<TParent, TValue>(get));

    /// <summary>
    /// Binds a field of an object, interface or union type, or of lists of one, whose value is in memory already: null,
    /// an object, an <c>IReadOnlyList&lt;object?&gt;</c> or any other sequence, or a <see cref="GraphQLError"/>.
    /// </summary>
    /// <param name="type">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="get">Reads the value; must not block.</param>
    /// <param name="withArguments">Answers instead where the document gives the field an argument; null: nothing does.</param>
    public SchemaBinder Composite<TParent>(
        string type, string field, Func<TParent, object?> get, BatchResolver? withArguments = null)
        where TParent : class =>
        Add(type, field, new CompositeBinding<TParent>((parent, _) => get(parent)) { WithArguments = Batch(withArguments) });

    /// <inheritdoc cref="Composite{TParent}(string, string, Func{TParent, object}, BatchResolver)"/>
    public SchemaBinder Composite<TParent>(string type, string field, Func<TParent, FieldContext, object?> get)
        where TParent : class =>
        Add(type, field, new CompositeBinding<TParent>(get));

    /// <summary>Binds a field of any type to a resolver that is called once for all parents of a level.</summary>
    public SchemaBinder Batch(string type, string field, BatchResolver resolve) =>
        Add(type, field, new BatchBinding(resolve));

    /// <summary>Binds a root field of subscriptions to the source of its events.</summary>
    public SchemaBinder Stream(string type, string field, StreamResolver source) =>
        Add(type, field, new StreamBinding(source));

    /// <summary>Says what a field costs, for the limit "cost" and for <see cref="RequestCost"/>.</summary>
    public SchemaBinder Cost(string type, string field, FieldCost cost)
    {
        if (!_costs.TryAdd((type, field), cost))
            _problems.Add($"cost of {type}.{field}: bound twice");
        return this;
    }

    private static BatchBinding? Batch(BatchResolver? resolve) => resolve is null ? null : new BatchBinding(resolve);

    private SchemaBinder Add(string type, string field, FieldBinding binding)
    {
        if (!_fields.TryAdd((type, field), binding))
            _problems.Add($"{type}.{field}: bound twice");
        return this;
    }
}
