using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using HotChocolate.PersistedOperations;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>The trusted documents, as HotChocolate's persisted operations. They are read only.</summary>
internal sealed class TrustedStorage(TrustedDocuments documents) : IOperationDocumentStorage
{
    public ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IOperationDocument?>(
            documents.Find(documentId.Value) is { } text ? new OperationDocument(Utf8GraphQLParser.Parse(text.Span)) : null);

    public ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Trusted documents are files, read at the start.");
}

internal static class TrustedStorageSetup
{
    /// <summary>Lets the documents be asked for by their hash, and where they say so nothing else.</summary>
    public static IRequestExecutorBuilder AddTrustedDocuments(this IRequestExecutorBuilder server, TrustedDocuments documents) => server
        .AddSha256DocumentHashProvider(HashFormat.Hex)
        .UsePersistedOperationPipeline()
        .ConfigureSchemaServices(services => services.AddSingleton<IOperationDocumentStorage>(new TrustedStorage(documents)))
        .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = documents.Only);
}
