using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>On whose behalf a request runs, and what they may spend: filled by the server that the request came to.</summary>
public interface IVisit
{
    Caller Caller { get; }

    /// <summary>Why nothing may be written here, whoever asks; null where something may.</summary>
    Fault? WritingOff { get; }

    /// <summary>Why they may not go on, since their key was revoked or has expired; null where they may.</summary>
    Fault? Ended { get; }

    /// <summary>Takes points for what was done. What is left may fall below 0. Null where nothing is limited.</summary>
    Allowance? Charge(long points);
}
