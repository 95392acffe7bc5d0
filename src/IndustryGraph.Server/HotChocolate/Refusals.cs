using HotChocolate;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>What an operation by WebSocket is told that is not let in.</summary>
internal static class Refusals
{
    public static IError Of(HttpProblem problem)
    {
        var error = ErrorBuilder.New().SetMessage(problem.Message).SetCode(problem.Code);
        foreach (var (name, value) in problem.Extensions)
        {
            error.SetExtension(name, value);
        }

        return error.Build();
    }
}
