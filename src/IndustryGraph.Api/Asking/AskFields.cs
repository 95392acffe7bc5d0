using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>ask, and the fields of Answer.</summary>
internal static class AskFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("ask", AskAsync);
        table.Type<AnswerView>("Answer")
            .Property("question", view => view.Answer.Question)
            .Property("understoodAs", view => view.Answer.UnderstoodAs)
            .Property("text", view => view.Answer.Text)
            .Property("query", view => view.Answer.Query)
            .Property("relationships", view => Pinned.All(view.Scope, view.Answer.Relationships))
            .Property("paths", view => view.Paths)
            .Property("sources", view => Pinned.All(view.Scope, view.Answer.Sources))
            .Property("suggestions", view => view.Answer.Suggestions);
    }

    private static async ValueTask<object?[]> AskAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var request = batch.Request;
        var scope = request.Scope.With(batch.Arguments.At);
        var moment = new AskMoment(scope.Pin, scope.ValidGiven, scope.KnownGiven);
        var asker = new Asker(request.Store, moment, request.Bounds, Math.Min(request.Limits.MaxTiers, request.Limits.MaxHops));
        var answered = await asker.AskAsync(batch.Arguments.Required<string>("question"), cancellation);
        // A day in the question pins the answer as at does: the document that is returned says it in at.
        return batch.Fill(answered.TryGet(out var answer, out var fault) ? new AnswerView(scope.With((answer.Day, null)), answer) : fault);
    }
}

/// <summary>Answer of the schema.</summary>
internal sealed record AnswerView(PinScope Scope, QuestionAnswer Answer)
{
    public IReadOnlyList<PathView> Paths => [.. Answer.Paths.Select(path => new PathView(Scope, path))];
}
