namespace IndustryGraph.Questions;

/// <summary>What a parser made of a question: an inquiry, or a sentence that says why there is none.</summary>
internal readonly record struct Parsed(Inquiry? Inquiry, string? Why)
{
    public static Parsed As(Inquiry inquiry) => new(inquiry, null);

    public static Parsed Not(string why) => new(null, why);
}
