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

    /// <summary>
    /// Sets points aside for what is about to run, so that others who run meanwhile cannot spend them too. One that runs
    /// alone may set aside more than there is.
    /// </summary>
    /// <returns>Why it may not run, since what others set aside leaves nothing; null where it may.</returns>
    Fault? Reserve(long points);

    /// <summary>Gives back what was set aside: what was done is charged for.</summary>
    void Release();

    /// <summary>Takes points for what was done. What is left may fall below 0. Null where nothing is limited.</summary>
    Allowance? Charge(long points);
}
