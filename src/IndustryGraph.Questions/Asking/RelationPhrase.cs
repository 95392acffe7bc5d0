using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Words that name a type of relationship.</summary>
/// <param name="Type">The type.</param>
/// <param name="Inverse">Whether a verb leads from the second entity to the first, or a noun names the second.</param>
/// <param name="Form">What part of speech it is.</param>
/// <param name="Words">Folded, at least one.</param>
internal sealed record RelationPhrase(RelationshipType Type, bool Inverse, PhraseForm Form, IReadOnlyList<string> Words);

/// <summary>What part of speech a phrase is.</summary>
internal enum PhraseForm
{
    /// <summary>Its subject stands before it, its object after it.</summary>
    Verb,

    /// <summary>A past form without "by": passive after a form of "be", else a verb in the past.</summary>
    Participle,

    /// <summary>It names one of the two ends.</summary>
    Noun,
}
