using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Values;

/// <summary>CoerceVariableValues(schema, operation, variableValues), section 6.1.2.</summary>
internal sealed class VariableValues
{
    /// <summary>One request need not be told a thousand times; nothing more is looked at.</summary>
    private const int MostErrors = 50;

    /// <summary>So many variables are looked up faster than put into a dictionary.</summary>
    private const int Few = 8;

    private readonly ExecutableSchema _schema;
    private readonly InputCoercion _coercion;
    private readonly SourceText _source;
    private readonly int _maximum;
    private readonly List<GraphQLError> _errors = [];
    private readonly List<PathSegment> _path = [];
    private int _values;
    private SyntaxNode? _definition;
    private string _name = "";

    private delegate bool TryFind(string name, out JsonElement value);

    /// <param name="schema">The schema.</param>
    /// <param name="coercion">Reads the defaults.</param>
    /// <param name="source">Where the operation stands.</param>
    /// <param name="maximum">How many values there may be.</param>
    public VariableValues(ExecutableSchema schema, InputCoercion coercion, SourceText source, int maximum)
    {
        _schema = schema;
        _coercion = coercion;
        _source = source;
        _maximum = maximum;
    }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The values by name; what is absent has no entry. Meaningless where there are errors.</summary>
    /// <exception cref="LimitException">There are more values than there may be.</exception>
    public Dictionary<string, object?> Coerce(OperationDefinitionNode operation, JsonElement? given)
    {
        var values = new Dictionary<string, object?>(operation.Variables.Count);
        try
        {
            CoerceAll(operation.Variables, given, values);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape one half of a surrogate pair, in names too.
            Report("A name in the variables is not Unicode text.");
        }

        return values;
    }

    private void CoerceAll(
        IReadOnlyList<VariableDefinitionNode> definitions, JsonElement? given, Dictionary<string, object?> values)
    {
        var tryFind = Finder(given, definitions.Count);
        foreach (var definition in definitions)
        {
            _definition = definition;
            _name = definition.Variable.Name.Value;
            var type = TypeNames.Resolve(_schema.Schema, definition.Type)!;
            if (tryFind(_name, out var value))
                values[_name] = Coerce(value, type);
            else if (definition.DefaultValue is not null)
                values[_name] = _coercion.Coerce(definition.DefaultValue, type, values);
            else if (type.IsNonNull)
                Report($"The variable ${_name} of type {type} is required but was not given.");
        }
    }

    /// <summary>What finds a variable's value. Those that the operation does not have are nothing to it.</summary>
    private TryFind Finder(JsonElement? given, int variables)
    {
        if (variables == 0 || given is not { ValueKind: JsonValueKind.Object } all)
            return NothingGiven;
        Count(all.GetPropertyCount());
        if (variables <= Few)
            return all.TryGetProperty;
        // Looking through the JSON for each would take the number of variables times the number of values.
        var byName = new Dictionary<string, JsonElement>();
        foreach (var property in all.EnumerateObject())
            byName[property.Name] = property.Value;
        return byName.TryGetValue;
    }

    private static bool NothingGiven(string name, out JsonElement value)
    {
        value = default;
        return false;
    }

    private void Count(int values)
    {
        _values += values;
        if (_values > _maximum)
            throw new LimitException(LimitErrors.Exceeded("variableValues", _maximum));
    }

    private object? Coerce(JsonElement value, GraphQLType type)
    {
        if (_errors.Count == MostErrors)
            return null;
        switch (type)
        {
            case NonNullType nonNull:
                if (value.ValueKind != JsonValueKind.Null)
                    return Coerce(value, nonNull.Inner);
                ReportHere($"Expected a value of {type}, found null.");
                return null;
            case var _ when value.ValueKind == JsonValueKind.Null:
                return null;
            case ListType list:
                return CoerceList(value, list);
            case InputObjectType input:
                return CoerceObject(value, input);
            default:
                return CoerceLeaf(value, (NamedType)type);
        }
    }

    private object? CoerceAt(PathSegment segment, JsonElement value, GraphQLType type)
    {
        _path.Add(segment);
        var coerced = Coerce(value, type);
        _path.RemoveAt(_path.Count - 1);
        return coerced;
    }

    private object? CoerceLeaf(JsonElement value, NamedType type)
    {
        string? error;
        try
        {
            if (_schema.Leaf(type).TryParse(value, out var parsed, out error))
                return parsed;
        }
        catch (InvalidOperationException)
        {
            // JSON can escape one half of a surrogate pair.
            error = "The string is not Unicode text.";
        }

        ReportHere($"Expected a value of {type}. {error}".TrimEnd());
        return null;
    }

    private object?[] CoerceList(JsonElement value, ListType type)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, type.Item)];
        Count(value.GetArrayLength());
        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items[index] = CoerceAt(index, item, type.Item);
            index++;
        }

        return items;
    }

    private Dictionary<string, object?> CoerceObject(JsonElement value, InputObjectType type)
    {
        var fields = new Dictionary<string, object?>(type.Fields.Count);
        if (value.ValueKind != JsonValueKind.Object)
        {
            ReportHere($"Expected an object of the type {type.Name}.");
            return fields;
        }

        Count(value.GetPropertyCount());
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given))
                fields.Add(field.Name, CoerceAt(field.Name, given, field.Type));
            else if (field.DefaultValue is not null)
                fields.Add(field.Name, _coercion.CoerceDefault(field));
            else if (field.Type.IsNonNull)
                ReportHere($"The field {type.Name}.{field.Name} of type {field.Type} is required.");
        }

        foreach (var property in value.EnumerateObject())
        {
            if (_errors.Count < MostErrors && type.Field(property.Name) is null)
                ReportHere($"The input object {type.Name} has no field \"{property.Name}\".{Suggestions.Of(property.Name, type.Fields.Select(f => f.Name))}");
        }

        if (type.IsOneOf && (fields.Count != 1 || value.GetProperty(fields.Keys.First()).ValueKind == JsonValueKind.Null))
            ReportHere(OneOf.Message(type));
        return fields;
    }

    private void ReportHere(string problem) => Report(_path.Count == 0
        ? $"The value of the variable ${_name} does not fit. {problem}"
        : $"The value of the variable ${_name} does not fit at \"{_name}{string.Concat(_path.Select(Text))}\". {problem}");

    private static string Text(PathSegment segment) => segment.Name is { } name ? $".{name}" : $"[{segment.Index}]";

    private void Report(string message)
    {
        if (_errors.Count < MostErrors)
            _errors.Add(new GraphQLError(message, ErrorCodes.Variables) { Locations = _definition is null ? [] : [_source.Locate(_definition.Start)] });
    }
}
