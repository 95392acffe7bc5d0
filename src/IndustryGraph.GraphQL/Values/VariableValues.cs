using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Values;

/// <summary>CoerceVariableValues(schema, operation, variableValues), section 6.1.2.</summary>
internal sealed class VariableValues
{
    private readonly ExecutableSchema _schema;
    private readonly InputCoercion _coercion;
    private readonly List<GraphQLError> _errors = [];
    private SourceLocation _location;
    private string _name = "";

    public VariableValues(ExecutableSchema schema, InputCoercion coercion)
    {
        _schema = schema;
        _coercion = coercion;
    }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The values by name; what is absent has no entry. Meaningless where there are errors.</summary>
    public Dictionary<string, object?> Coerce(OperationDefinitionNode operation, SourceText source, JsonElement? given)
    {
        var values = new Dictionary<string, object?>(operation.Variables.Count);
        foreach (var definition in operation.Variables)
        {
            _location = source.Locate(definition.Start);
            _name = definition.Variable.Name.Value;
            var type = TypeNames.Resolve(_schema.Schema, definition.Type)!;
            JsonElement value = default;
            var isGiven = given is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(_name, out value);
            if (isGiven)
                values[_name] = Coerce(value, type, "");
            else if (definition.DefaultValue is not null)
                values[_name] = _coercion.Coerce(definition.DefaultValue, type, values);
            else if (type.IsNonNull)
                Report($"The variable ${_name} of type {type} is required but was not given.");
        }

        return values;
    }

    private object? Coerce(JsonElement value, GraphQLType type, string path)
    {
        switch (type)
        {
            case NonNullType nonNull:
                if (value.ValueKind != JsonValueKind.Null)
                    return Coerce(value, nonNull.Inner, path);
                ReportAt(path, $"Expected a value of {type}, found null.");
                return null;
            case var _ when value.ValueKind == JsonValueKind.Null:
                return null;
            case ListType list:
                return CoerceList(value, list, path);
            case InputObjectType input:
                return CoerceObject(value, input, path);
            default:
                return CoerceLeaf(value, (NamedType)type, path);
        }
    }

    private object? CoerceLeaf(JsonElement value, NamedType type, string path)
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

        ReportAt(path, $"Expected a value of {type}. {error}".TrimEnd());
        return null;
    }

    private object?[] CoerceList(JsonElement value, ListType type, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, type.Item, path)];
        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items[index] = Coerce(item, type.Item, $"{path}[{index}]");
            index++;
        }

        return items;
    }

    private Dictionary<string, object?> CoerceObject(JsonElement value, InputObjectType type, string path)
    {
        var fields = new Dictionary<string, object?>(type.Fields.Count);
        if (value.ValueKind != JsonValueKind.Object)
        {
            ReportAt(path, $"Expected an object of the type {type.Name}.");
            return fields;
        }

        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given))
                fields.Add(field.Name, Coerce(given, field.Type, $"{path}.{field.Name}"));
            else if (field.DefaultValue is not null)
                fields.Add(field.Name, _coercion.CoerceDefault(field));
            else if (field.Type.IsNonNull)
                ReportAt(path, $"The field {type.Name}.{field.Name} of type {field.Type} is required.");
        }

        foreach (var property in value.EnumerateObject())
        {
            if (type.Field(property.Name) is null)
                ReportAt(path, $"The input object {type.Name} has no field \"{property.Name}\".{Suggestions.Of(property.Name, type.Fields.Select(f => f.Name))}");
        }

        if (type.IsOneOf && (fields.Count != 1 || value.GetProperty(fields.Keys.First()).ValueKind == JsonValueKind.Null))
            ReportAt(path, OneOf.Message(type));
        return fields;
    }

    private void ReportAt(string path, string problem) => Report(path.Length == 0
        ? $"The value of the variable ${_name} does not fit. {problem}"
        : $"The value of the variable ${_name} does not fit at \"{_name}{path}\". {problem}");

    private void Report(string message)
    {
        // One request need not be told a thousand times.
        if (_errors.Count < 50)
            _errors.Add(new GraphQLError(message, ErrorCodes.Variables) { Locations = [_location] });
    }
}
