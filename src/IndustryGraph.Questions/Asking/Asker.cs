using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Answers questions in plain English, by a small grammar over the wordings of the ontology. docs/asking.md says what is
/// understood. A name that is not on record is never guessed in silence.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="moment">When it is asked.</param>
/// <param name="bounds">What cuts a walk short.</param>
/// <param name="maxTiers">The most tiers or hops that a question may name.</param>
public sealed class Asker(IGraphStore store, AskMoment moment, WalkBounds bounds, int maxTiers)
{
    /// <summary>The longest question, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    private const int MaxWords = 60;

    /// <returns>A fault where the question is blank or too long.</returns>
    public async ValueTask<Answer<QuestionAnswer>> AskAsync(string question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Length > MaxLength)
        {
            return Fault.BadValue($"A question has at most {MaxLength} characters; this one has {question.Length}.");
        }

        var tokens = Tokenizer.Read(question);
        if (tokens.Count is 0 or > MaxWords)
        {
            return Fault.BadValue($"A question has between 1 and {MaxWords} words; this one has {tokens.Count}.");
        }

        var reading = await new QuestionReader(store, moment.Pin).ReadAsync(question, tokens, cancellation);
        if (reading.Troubles.Count > 0)
        {
            return await NotUnderstoodAsync(question, reading, string.Join(" ", reading.Troubles), cancellation);
        }

        var parsed = new QuestionParser(moment.Pin.ValidAt, maxTiers).Parse(reading.Terms);
        return parsed.Inquiry is { } inquiry
            ? await AnswerAsync(question, inquiry, reading.Notes, cancellation)
            : await NotUnderstoodAsync(question, reading, parsed.Why!, cancellation);
    }

    private async ValueTask<Answer<QuestionAnswer>> AnswerAsync(
        string question, Inquiry inquiry, IReadOnlyList<string> notes, CancellationToken cancellation)
    {
        var pin = moment.Pin with { ValidAt = inquiry.Day ?? moment.Pin.ValidAt };
        if (!(await new InquiryRunner(store, pin, bounds).RunAsync(inquiry, cancellation)).TryGet(out var findings, out var fault))
        {
            // A name that reads today and is not there on the day asked about.
            return new QuestionAnswer(question, fault.Message, []);
        }

        var evidence = await EvidenceReader.ReadAsync(store, findings, pin, cancellation);
        var taken = notes.Count > 0 ? string.Join(", ", notes) : null;
        var understood = Paraphrase.Of(inquiry);
        var clocks = (inquiry.Day ?? (moment.ValidGiven ? moment.Pin.ValidAt : (DateOnly?)null), moment.KnownGiven ? moment.Pin.KnownAt : (Instant?)null);
        return new QuestionAnswer(
            question,
            (taken is null ? "" : char.ToUpperInvariant(taken[0]) + taken[1..] + ". ") + new AnswerText(inquiry, findings, evidence).Write(),
            Suggester.Next(inquiry, understood))
        {
            UnderstoodAs = taken is null ? understood : $"{understood} ({taken})",
            Query = QuestionDocument.Write(inquiry, [.. findings.Removed.Select(item => item.Id)], clocks),
            Day = inquiry.Day,
            Relationships = findings.Relationships,
            Paths = findings.Paths?.Paths ?? [],
            Sources = evidence.Sources,
        };
    }

    private async ValueTask<Answer<QuestionAnswer>> NotUnderstoodAsync(
        string question, Reading reading, string why, CancellationToken cancellation)
    {
        // Candidates share names: only their ids tell them apart.
        var known = reading.Terms.OfType<NameTerm>().Select(term => term.Node)
            .Concat(reading.Candidates.Select(node => node with { Name = NameSpans.IdMark + node.Id }))
            .OfType<Company>().DistinctBy(company => company.Id).Take(2).ToList();
        if (known.Count == 0)
        {
            var busiest = new NodeQuery(NodeKind.Company) { Order = NodeOrder.RelationshipsDesc };
            known = [.. (await store.FindNodesAsync([busiest], moment.Pin, new PageRequest(2), cancellation))[0].Items.Cast<Company>()];
        }

        return new QuestionAnswer(question, $"This was not understood. {why}", Suggester.About(known));
    }
}
