using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The filter of an inquiry: the same for the document that is returned and the answer that is given.</summary>
internal static class InquiryFilter
{
    public static RelationshipFilter Of(Inquiry inquiry)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var filter = new RelationshipFilter
        {
            Types = inquiry.Type is { } type ? [type] : null,
            Stages = inquiry.Stage is { } stage ? [stage] : null,
            Products = inquiry.Products.Count > 0 ? [.. inquiry.Products.Select(product => product.Id.Value)] : null,
            AnnouncedFrom = inquiry.AnnouncedFrom,
        };
        return inquiry.Kind switch
        {
            // Nobody at either end: a list over the whole graph, where no type left out would mean all.
            InquiryKind.Partners when inquiry.From.Count + inquiry.To.Count == 0 =>
                filter with { Types = filter.Types ?? RelationshipTypes.Flow, MinStage = LeastStage(filter) },
            // A rumour is told as a rumour rather than left out.
            InquiryKind.Partners or InquiryKind.Everything => filter with { MinStage = LeastStage(filter) },
            InquiryKind.Check => filter with
            {
                Stages = filter.Stages ?? Enum.GetValues<Stage>(),
                Involving = [(inquiry.IsUndirected ? inquiry.To : inquiry.From)[0].Id.Value],
            },
            _ => filter,
        };
    }

    private static Stage? LeastStage(RelationshipFilter filter) => filter.Stages is null ? Stage.Rumoured : null;
}
