using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>When a question is asked.</summary>
/// <param name="Pin">The clocks that hold where the question names no day.</param>
/// <param name="ValidGiven">Whether the asker set the day, so that the document must repeat it.</param>
/// <param name="KnownGiven">Whether the asker set the moment of recording.</param>
public sealed record AskMoment(Pin Pin, bool ValidGiven, bool KnownGiven);
