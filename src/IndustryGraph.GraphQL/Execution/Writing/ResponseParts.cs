namespace IndustryGraph.GraphQL.Execution.Writing;

/// <summary>Writes what stands around <c>data</c> in a response: errors and extensions (section 7.1).</summary>
internal static class ResponseParts
{
    /// <summary>A response without data.</summary>
    public static JsonBuffer RequestErrors(IReadOnlyList<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions)
    {
        var json = new JsonBuffer();
        json.WriteByte((byte)'{');
        WriteErrors(json, errors);
        WriteExtensions(json, extensions);
        json.WriteByte((byte)'}');
        return json;
    }

    /// <summary>Ends a response whose buffer has <c>{"data":...</c>; errors, where there are any, come to stand first.</summary>
    public static JsonBuffer Finish(
        JsonBuffer data, IReadOnlyList<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions)
    {
        if (errors.Count == 0)
        {
            WriteExtensions(data, extensions);
            data.WriteByte((byte)'}');
            return data;
        }

        var json = new JsonBuffer();
        json.WriteByte((byte)'{');
        WriteErrors(json, errors);
        json.WriteByte((byte)',');
        json.WriteRaw(data.Written.Span[1..]);
        data.Dispose();
        WriteExtensions(json, extensions);
        json.WriteByte((byte)'}');
        return json;
    }

    private static void WriteErrors(JsonBuffer json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteRaw("\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            WriteError(json, errors[i]);
        }

        json.WriteByte((byte)']');
    }

    private static void WriteError(JsonBuffer json, GraphQLError error)
    {
        json.WriteRaw("{\"message\":"u8);
        json.WriteString(error.Message);
        if (error.Locations.Count > 0)
        {
            json.WriteRaw(",\"locations\":"u8);
            JsonValues.WriteList(json, error.Locations, static (json, location) =>
            {
                json.WriteRaw("{\"line\":"u8);
                json.WriteNumber(location.Line);
                json.WriteRaw(",\"column\":"u8);
                json.WriteNumber(location.Column);
                json.WriteByte((byte)'}');
            });
        }

        if (error.Path is not null)
        {
            json.WriteRaw(",\"path\":"u8);
            JsonValues.WriteList(json, error.Path, static (json, segment) =>
            {
                if (segment.Name is null)
                    json.WriteNumber(segment.Index);
                else
                    json.WriteString(segment.Name);
            });
        }

        var extensions = new Dictionary<string, object?>();
        if (error.Code is not null)
            extensions["code"] = error.Code;
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            extensions[name] = value;
        WriteExtensions(json, extensions);
        json.WriteByte((byte)'}');
    }

    private static void WriteExtensions(JsonBuffer json, IReadOnlyDictionary<string, object?>? extensions)
    {
        if (extensions is null || extensions.Count == 0)
            return;
        json.WriteRaw(",\"extensions\":"u8);
        JsonValues.Write(json, extensions);
    }
}
