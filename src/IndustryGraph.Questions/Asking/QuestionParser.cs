using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Makes an inquiry of the terms of a question. A question is one frame (a path, a chain, what is shared, what would
/// happen, else a relationship with its two ends) and any of: products, a date, a number of tiers, a stage, the wish for
/// sources. docs/asking.md has the grammar.
/// </summary>
internal sealed class QuestionParser(DateOnly today, int maxTiers)
{
    public Parsed Parse(IReadOnlyList<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (Unusable(terms) is { } why)
        {
            return Parsed.Not(why);
        }

        var names = Names(terms);
        var parsed = Frame(terms, names);
        if (parsed.Inquiry is not { } inquiry)
        {
            return parsed;
        }

        var dates = terms.OfType<DateTerm>().ToList();
        inquiry = inquiry with
        {
            MaxTiers = terms.OfType<NumberTerm>().Select(number => (int?)number.Number).FirstOrDefault(),
            Products = [.. terms.OfType<NameTerm>().Select(term => term.Node).OfType<Product>().DistinctBy(product => product.Id)],
            Stage = terms.OfType<WordTerm>().Where(word => word.Kind == WordKind.Stage).Select(word => (Stage?)Vocabulary.StageOf(word.Word)).FirstOrDefault(),
            WantsSources = Has(terms, WordKind.Source),
            Day = dates.Select(DayOf).FirstOrDefault(day => day is not null),
            AnnouncedFrom = dates.Select(AnnouncedFrom).FirstOrDefault(day => day is not null),
        };
        return Objection(inquiry) is { } objection ? Parsed.Not(objection) : Parsed.As(Settled(inquiry));
    }

    private string? Unusable(IReadOnlyList<Term> terms)
    {
        if (terms.OfType<WordTerm>().FirstOrDefault(word => word.Kind == WordKind.Beyond) is { } beyond)
        {
            return $"What \"{beyond.Word}\" asks for is not understood here.";
        }

        var numbers = terms.OfType<NumberTerm>().ToList();
        if (numbers.Count > 1 || (numbers.Count == 1 && !Has(terms, WordKind.Tier)))
        {
            return "A number is understood only as a number of tiers.";
        }

        if (numbers.Exists(number => number.Number < 1 || number.Number > maxTiers))
        {
            return $"A question looks from 1 to {maxTiers} tiers far.";
        }

        return terms.OfType<DateTerm>().GroupBy(date => date.Sense is DateSense.At or DateSense.Before).Any(group => group.Count() > 1)
            ? "A question is about one date."
            : null;
    }

    private static Parsed Frame(IReadOnlyList<Term> terms, IReadOnlyList<Node> names)
    {
        var relations = terms.OfType<RelationTerm>().ToList();
        if (IsNested(relations))
        {
            return Parsed.Not("It asks about several relationships at once; one at a time is understood.");
        }

        if (Has(terms, WordKind.Stopping))
        {
            return Stopping(terms, names, relations);
        }

        if (Has(terms, WordKind.Connection))
        {
            return relations.Count > 0 ? Parsed.Not("A question about a connection does not name a type of relationship.")
                : names.Count == 0 ? Parsed.Not("A connection has two ends; name two companies.")
                : names.Count == 1 ? Parsed.As(new Inquiry(InquiryKind.Everything) { From = names })
                : Parsed.As(new Inquiry(InquiryKind.Paths) { From = [names[0]], To = [.. names.Skip(1)] });
        }

        if (Has(terms, WordKind.Upstream) || Has(terms, WordKind.Downstream))
        {
            return relations.Exists(relation => relation.Phrase.Type != RelationshipType.Supplies)
                ? Parsed.Not("A chain goes by everything that is supplied, not by one type of relationship.")
                : names is not [Company] ? Parsed.Not("A chain begins at one company; name one.")
                : Parsed.As(new Inquiry(InquiryKind.Tree) { From = names, Direction = Has(terms, WordKind.Downstream) ? Direction.Downstream : Direction.Upstream });
        }

        if (relations.Count > 0)
        {
            return RoleReader.Read(terms, Has(terms, WordKind.Sharing));
        }

        return names.Count == 1 && !Has(terms, WordKind.Sharing)
            ? Parsed.As(new Inquiry(InquiryKind.Everything) { From = names })
            : Parsed.Not(names.Count == 0 ? "It names nobody on record." : "It does not say how these are related.");
    }

    // A noun before the verb of its own type says nothing more ("Which suppliers supply Toyota?"); all else is another question.
    private static bool IsNested(List<RelationTerm> relations)
    {
        var phrases = relations.Select(relation => relation.Phrase).ToList();
        return phrases.Count > 2 || (phrases is [var first, var second]
            && (first.Form != PhraseForm.Noun || second.Form == PhraseForm.Noun || first.Type != second.Type));
    }

    private static Parsed Stopping(IReadOnlyList<Term> terms, IReadOnlyList<Node> names, List<RelationTerm> relations)
    {
        if (names.Count == 0 || names.Any(name => name is not Company))
        {
            return Parsed.Not("It does not say which company would drop out.");
        }

        if (relations.Count == 0)
        {
            return Parsed.As(new Inquiry(InquiryKind.Disruption) { From = names });
        }

        // "LGES stopped supplying" is LGES; "Toyota's suppliers stopped" names none of those.
        return RoleReader.Read(terms, isShared: false).Inquiry switch
        {
            { Kind: InquiryKind.Check } check => Parsed.As(check with { Kind = InquiryKind.Disruption }),
            { Kind: InquiryKind.Partners, Type: null, From.Count: 1 } when relations.Exists(relation => relation.Phrase.Form != PhraseForm.Noun) =>
                Parsed.As(new Inquiry(InquiryKind.Disruption) { From = names }),
            _ => Parsed.Not("It does not say who would stop what."),
        };
    }

    // Several tiers of a relationship that carries flow are a chain.
    private static Inquiry Settled(Inquiry inquiry) =>
        inquiry is { Kind: InquiryKind.Partners, Type: null, MaxTiers: not null, Products.Count: 0, Stage: null } && inquiry.Root is Company
            ? inquiry with { Kind = InquiryKind.Tree, From = [inquiry.Root], To = [], Direction = inquiry.To.Count > 0 ? Direction.Upstream : Direction.Downstream }
            : inquiry;

    private static string? Objection(Inquiry inquiry)
    {
        var walks = inquiry.Kind is InquiryKind.Tree or InquiryKind.Shared or InquiryKind.Paths or InquiryKind.Disruption;
        if (inquiry.MaxTiers is not null && !walks && (inquiry.Type is not null || inquiry.Products.Count > 0 || inquiry.Kind != InquiryKind.Partners))
        {
            return "Tiers are understood of suppliers, customers and connections only.";
        }

        return inquiry.Kind switch
        {
            InquiryKind.Partners when inquiry.From.Count + inquiry.To.Count + inquiry.Products.Count == 0 =>
                "It names nobody on record.",
            InquiryKind.Partners or InquiryKind.Check when inquiry.Type != RelationshipType.Operates
                && inquiry.From.Concat(inquiry.To).FirstOrDefault(node => node is Facility) is { } facility =>
                $"{facility.Name} is a facility; facilities are only operated.",
            InquiryKind.Partners or InquiryKind.Check when inquiry.Type == RelationshipType.Operates
                && (inquiry.To.FirstOrDefault(node => node is Company) ?? inquiry.From.FirstOrDefault(node => node is Facility)) is { } odd =>
                $"A company operates a facility; {odd.Name} stands at the wrong end of that.",
            InquiryKind.Paths when inquiry.To.Contains(inquiry.From[0]) => "A connection joins two different companies.",
            InquiryKind.Check when inquiry.From[0].Id == inquiry.To[0].Id => "A relationship joins two different companies.",
            _ when walks && inquiry.Products.Count > 0 && inquiry.Kind == InquiryKind.Disruption =>
                "What would happen is understood of companies and relationships, not of products.",
            _ => null,
        };
    }

    private DateOnly? DayOf(DateTerm date) => date.Sense switch
    {
        DateSense.At => date.Date.Overlaps(today, today) ? today : date.Date.Last,
        DateSense.Before => date.Date.First > DateOnly.MinValue ? date.Date.First.AddDays(-1) : date.Date.First,
        _ => null,
    };

    private static DateOnly? AnnouncedFrom(DateTerm date) => date.Sense switch
    {
        DateSense.Since => date.Date.First,
        DateSense.After => date.Date.Last < DateOnly.MaxValue ? date.Date.Last.AddDays(1) : date.Date.Last,
        _ => null,
    };

    private static List<Node> Names(IReadOnlyList<Term> terms) =>
        [.. terms.OfType<NameTerm>().Select(term => term.Node).Where(node => node is not Product).DistinctBy(node => node.Id)];

    private static bool Has(IReadOnlyList<Term> terms, WordKind kind) => terms.OfType<WordTerm>().Any(word => word.Kind == kind);
}
