using IndustryGraph.GraphQL.Language;

namespace IndustryGraph.Server.Http;

/// <summary>The kinds of operation that a way to ask may run.</summary>
/// <param name="AnsweredOnce">Those of queries and mutations.</param>
/// <param name="HasSubscription">Whether subscriptions are among them.</param>
internal sealed record OperationKinds(IReadOnlyCollection<OperationType> AnsweredOnce, bool HasSubscription)
{
    private static readonly OperationType[] QueryAlone = [OperationType.Query];
    private static readonly OperationType[] Both = [OperationType.Query, OperationType.Mutation];

    /// <summary>What a GET may run: nothing that writes.</summary>
    public static OperationKinds Reading { get; } = new(QueryAlone, HasSubscription: false);

    public static OperationKinds ReadingAndWriting { get; } = new(Both, HasSubscription: false);

    /// <summary>What a GET for a stream of events may run.</summary>
    public static OperationKinds ReadingAsEvents { get; } = new(QueryAlone, HasSubscription: true);

    public static OperationKinds All { get; } = new(Both, HasSubscription: true);
}
