using IndustryGraph.Api;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Observing;

/// <summary>Reports what was turned away before it came to an operation.</summary>
internal static class RefusalReports
{
    /// <summary>It is counted as an operation of which nothing but its outcome is known.</summary>
    public static void Refused(this IOperationObserver observer, HttpProblem problem) =>
        observer.Ended(new OperationReport { Code = problem.Code });
}
