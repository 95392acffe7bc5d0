namespace IndustryGraph.Server.Http;

/// <summary>Ends the reading of a request with what is to be answered.</summary>
internal sealed class HttpProblemException(HttpProblem problem) : Exception(problem.Message)
{
    public HttpProblem Problem { get; } = problem;
}
