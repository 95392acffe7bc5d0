using Xunit.Abstractions;

namespace IndustryGraph.Server.Tests.EndToEnd;

internal static class MissingServer
{
    /// <summary>Why a server that the class of a test wants is not there; null where all are.</summary>
    public static string? Of(ITestMethod test) => test.TestClass.Class.ToRuntimeType().GetInterfaces()
        .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IClassFixture<>))
        .Select(face => face.GenericTypeArguments[0])
        .Where(fixture => fixture.IsSubclassOf(typeof(SeededServer)))
        .Select(fixture => ((SeededServer)Activator.CreateInstance(fixture)!).Missing)
        .FirstOrDefault(missing => missing is not null);
}
