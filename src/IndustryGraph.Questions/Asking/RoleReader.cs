using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Says who stands at which end of the relationship that a question names.</summary>
internal sealed class RoleReader
{
    private readonly IReadOnlyList<Term> _terms;
    private readonly int _at;
    private readonly RelationPhrase _phrase;

    private RoleReader(IReadOnlyList<Term> terms, int at)
    {
        _terms = terms;
        _at = at;
        _phrase = ((RelationTerm)terms[at]).Phrase;
    }

    public static Parsed Read(IReadOnlyList<Term> terms, bool isShared)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var verb = IndexOf(terms, term => term is RelationTerm { Phrase.Form: not PhraseForm.Noun });
        var reader = new RoleReader(terms, verb >= 0 ? verb : IndexOf(terms, term => term is RelationTerm));
        var (from, to) = reader.Ends();
        return reader.Inquire(from, to, isShared);
    }

    private Parsed Inquire(IReadOnlyList<Node> from, IReadOnlyList<Node> to, bool isShared)
    {
        var type = _phrase.Type == RelationshipType.Supplies ? (RelationshipType?)null : _phrase.Type;
        if (_phrase.Type.Info().Symmetric)
        {
            Node[] both = [.. from, .. to];
            if (isShared || (both.Length == 2 && (from.Count == 0 || to.Count == 0) && AsksWho()))
            {
                return Parsed.Not($"Who {_phrase.Type.Info().Meaning} several at once is not understood; one at a time is.");
            }

            from = both.Length == 2 ? [both[0]] : [];
            to = both.Length == 2 ? [both[1]] : both;
        }

        if ((from.Count == 0 || to.Count == 0) && (isShared || from.Count + to.Count > 1))
        {
            Node[] all = [.. from, .. to];
            return all.Length < 2 || all.Any(node => node is not Company) ? Parsed.Not("Common to whom? Name at least two companies.")
                : _phrase.Type.Info().Symmetric || _phrase.Type == RelationshipType.Operates
                    ? Parsed.Not($"Who has a common end by \"{_phrase.Type.Info().Meaning}\" is not understood here; suppliers and customers are.")
                : Parsed.As(new Inquiry(InquiryKind.Shared)
                {
                    From = all,
                    Type = type,
                    Direction = to.Count > 0 ? Direction.Upstream : Direction.Downstream,
                });
        }

        return from.Count > 1 || to.Count > 1
            ? Parsed.Not("It names several companies at one end; one at a time is understood.")
            : Parsed.As(new Inquiry(from.Count + to.Count == 2 ? InquiryKind.Check : InquiryKind.Partners) { From = from, To = to, Type = type });
    }

    // "Who says that" asks for sources, not for a company.
    private bool AsksWho() => Enumerable.Range(0, _terms.Count)
        .Any(i => Is(i, WordKind.Asking) && !(i + 1 < _terms.Count && Is(i + 1, WordKind.Source)));

    private (IReadOnlyList<Node> From, IReadOnlyList<Node> To) Ends() => _phrase.Form == PhraseForm.Noun ? NounEnds() : VerbEnds();

    // Subject, verb, object; with "do" before the name, or the question word between name and verb, the other way round.
    private (IReadOnlyList<Node> From, IReadOnlyList<Node> To) VerbEnds()
    {
        var passive = _phrase.Form == PhraseForm.Participle
            ? _phrase.Inverse && Enumerable.Range(0, _at).Any(i => Is(i, WordKind.Be) || Is(i, WordKind.By))
            : _phrase.Inverse;
        var (before, after) = (NamesIn(0, _at), NamesIn(_at + 1, _terms.Count));
        var (subject, target) = (before, after);
        if (before.Count == 0 && NameAt(_at + 1, out var first) && first > 0 && Is(first - 1, WordKind.Do))
        {
            (subject, target) = (after, before);
        }
        else if (after.Count == 0 && LastNameBefore(_at) is var last && Enumerable.Range(last + 1, _at - last - 1).Any(i => Is(i, WordKind.Asking)))
        {
            (subject, target) = (after, before);
        }

        return passive ? (target, subject) : (subject, target);
    }

    // The holder is whose supplier it is, the filler who that is.
    private (IReadOnlyList<Node> From, IReadOnlyList<Node> To) NounEnds()
    {
        var (before, after) = (NamesIn(0, _at), NamesIn(_at + 1, _terms.Count));
        IReadOnlyList<Node> holder, filler;
        var possessive = IndexOf(_terms, term => term is WordTerm { Kind: WordKind.Possessive });
        var of = Enumerable.Range(_at + 1, _terms.Count - _at - 1).Any(i => Is(i, WordKind.Of));
        if (_at > 0 && Is(_at - 1, WordKind.As) && !_terms.Any(term => term is WordTerm { Kind: WordKind.Do }))
        {
            (holder, filler) = (after, before);
        }
        else if (possessive > 0)
        {
            holder = Group(possessive);
            filler = [.. before.Concat(after).Where(node => !holder.Contains(node))];
        }
        else if (after.Count > 0 && (of || before.Count == 0))
        {
            (holder, filler) = (after, before);
        }
        else
        {
            holder = Group(_at);
            filler = [.. before.Where(node => !holder.Contains(node)), .. after];
        }

        return _phrase.Inverse ? (holder, filler) : (filler, holder);
    }

    // The last name before a term, with those that "and" joins to it.
    private List<Node> Group(int end)
    {
        var group = new List<Node>();
        for (var i = LastNameBefore(end); i >= 0 && _terms[i] is NameTerm name && name.Node is not Product;)
        {
            group.Insert(0, name.Node);
            i = i > 1 && Is(i - 1, WordKind.And) ? i - 2 : -1;
        }

        return group;
    }

    private List<Node> NamesIn(int start, int end) =>
        [.. _terms.Skip(start).Take(end - start).OfType<NameTerm>().Select(term => term.Node).Where(node => node is not Product).DistinctBy(node => node.Id)];

    private int LastNameBefore(int end)
    {
        var last = end - 1;
        while (last >= 0 && _terms[last] is not NameTerm { Node: not Product })
        {
            last--;
        }

        return last;
    }

    private bool NameAt(int start, out int index)
    {
        index = start;
        while (index < _terms.Count && _terms[index] is not NameTerm { Node: not Product })
        {
            index++;
        }

        return index < _terms.Count;
    }

    private bool Is(int index, WordKind kind) => _terms[index] is WordTerm word && word.Kind == kind;

    private static int IndexOf(IReadOnlyList<Term> terms, Func<Term, bool> matches)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (matches(terms[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
