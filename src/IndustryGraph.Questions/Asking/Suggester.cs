using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Offers questions that would be understood: paraphrases, which ask what they say.</summary>
internal static class Suggester
{
    private const int Most = 4;

    /// <summary>Questions about one or two companies; none where there is no company.</summary>
    public static IReadOnlyList<string> About(IReadOnlyList<Company> companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        return companies switch
        {
            [] => [],
            [var one] => [.. AboutOne(one).Select(Paraphrase.Of)],
            [var one, var other, ..] => [.. AboutTwo(one, other).Concat(AboutOne(one)).Select(Paraphrase.Of).Take(Most)],
        };
    }

    /// <summary>What may be asked next.</summary>
    public static IReadOnlyList<string> Next(Inquiry inquiry, string understood)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        var companies = inquiry.From.Concat(inquiry.To).OfType<Company>().ToList();
        return [.. About(companies).Where(question => question != understood)];
    }

    private static IEnumerable<Inquiry> AboutTwo(Company one, Company other) =>
    [
        new(InquiryKind.Paths) { From = [one], To = [other] },
        new(InquiryKind.Shared) { From = [one, other], Direction = Direction.Upstream },
    ];

    private static IEnumerable<Inquiry> AboutOne(Company one) =>
    [
        new(InquiryKind.Partners) { To = [one] },
        new(InquiryKind.Tree) { From = [one], Direction = Direction.Upstream },
        new(InquiryKind.Disruption) { From = [one] },
        new(InquiryKind.Everything) { From = [one], WantsSources = true },
    ];
}
