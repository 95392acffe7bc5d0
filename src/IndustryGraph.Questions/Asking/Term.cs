using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A part of a question that means one thing.</summary>
internal abstract record Term;

/// <summary>A company, facility or product.</summary>
internal sealed record NameTerm(Node Node) : Term;

/// <summary>A type of relationship.</summary>
internal sealed record RelationTerm(RelationPhrase Phrase) : Term;

/// <summary>A word of the grammar.</summary>
internal sealed record WordTerm(WordKind Kind, string Word) : Term;

/// <summary>A date, with the word that says how it is meant.</summary>
internal sealed record DateTerm(PartialDate Date, DateSense Sense) : Term;

/// <summary>A count.</summary>
internal sealed record NumberTerm(int Number) : Term;

/// <summary>How a date is meant.</summary>
internal enum DateSense
{
    /// <summary>What holds then: at the end of it, or today where today lies in it.</summary>
    At,

    /// <summary>What holds on the day before it.</summary>
    Before,

    /// <summary>What was announced then or later.</summary>
    Since,

    /// <summary>What was announced later.</summary>
    After,
}
