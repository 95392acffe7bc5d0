using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>stalled.</summary>
internal static class StalledFields
{
    public static void AddTo(ResolverTable table) => table.Type<object>("Query").Batch("stalled", StalledAsync);

    private static async ValueTask<object?[]> StalledAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var days = batch.Arguments.Required<int>("olderThanDays");
        if (days < 0)
        {
            return batch.Fill(Fault.BadValue($"olderThanDays is 0 or more; it is {days}."));
        }

        ListLoader load = async (_, pin, page, stop) =>
        {
            var list = new ListName(batch.Field, "", batch.Arguments).Hash;
            if (!batch.Request.Answers.TryGet<IReadOnlyList<Relationship>>(list, pin, batch.Request.Revision, out var deals))
            {
                deals = await new StalledSearch(batch.Request.Store, pin).FindAsync(batch.Arguments.Required<Stage>("stage"), days, stop);
                batch.Request.Answers.Keep(list, pin, batch.Request.Revision, deals, deals.Count);
            }

            return [WholeList.Page([.. deals], page)];
        };
        return await batch.ConnectionsAsync((_, _) => ValueTask.FromResult<Answer<ListLoader>>(load), cancellation);
    }
}
