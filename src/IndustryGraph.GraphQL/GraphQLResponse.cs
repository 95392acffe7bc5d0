using System.Buffers;
using IndustryGraph.GraphQL.Execution;

namespace IndustryGraph.GraphQL;

/// <summary>
/// A response (section 7), written as JSON in memory that goes back to a pool when it is disposed.
/// </summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly JsonBuffer? _pooled;
    private readonly ReadOnlyMemory<byte> _shared;

    internal GraphQLResponse(JsonBuffer json, OperationType? operation, bool hasData, IReadOnlyList<GraphQLError> errors)
        : this(default(ReadOnlyMemory<byte>), operation, hasData, errors) => _pooled = json;

    /// <param name="json">Memory that is nobody's to give back.</param>
    /// <param name="operation">What was asked for.</param>
    /// <param name="hasData">Whether it ran.</param>
    /// <param name="errors">Those in the response.</param>
    internal GraphQLResponse(ReadOnlyMemory<byte> json, OperationType? operation, bool hasData, IReadOnlyList<GraphQLError> errors)
    {
        _shared = json;
        Operation = operation;
        HasData = hasData;
        Errors = errors;
    }

    /// <summary>What kind of operation was asked for; null where that could not be told.</summary>
    public OperationType? Operation { get; }

    /// <summary>The name of the operation that was asked for; null where it has none or could not be told.</summary>
    public string? OperationName { get; init; }

    /// <summary>The SHA-256 of the document's text, in lower-case hexadecimal; null of a request error.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>
    /// Whether there is a <c>data</c> entry, be it null: true once execution began; false for a request error, when
    /// nothing ran.
    /// </summary>
    public bool HasData { get; }

    /// <summary>The errors that stand in the response.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The response as UTF-8 JSON, valid until disposal.</summary>
    public ReadOnlyMemory<byte> Json => _pooled?.Written ?? _shared;

    public void WriteTo(IBufferWriter<byte> output) => output.Write(Json.Span);

    public void Dispose() => _pooled?.Dispose();
}
