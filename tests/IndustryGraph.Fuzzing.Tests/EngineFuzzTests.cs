using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.BuiltIn;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class EngineFuzzTests(SeededStore seeded) : IClassFixture<SeededStore>
{
    /// <summary>Every input has a response that is JSON, with data or errors, and none of the errors is our own fault.</summary>
    [Fact]
    public async Task ExecuteAsync_SurvivesMutatedDocuments()
    {
        using var engine = EngineBinding.CreateEngine(ResolverTable.Default, new GraphQLOptions { OnFault = (fault, _, _) => throw new InvalidOperationException("A fault.", fault) });

        await Fuzz.RunAsync(Fuzz.Seeds("Documents"), ParserFuzzTests.Words, async (input, _) =>
        {
            var context = await RequestContext.CreateAsync(seeded.Store, TimeProvider.System, new ApiLimits(), UnlimitedVisit.OfStranger, CancellationToken.None);
            using var response = await engine.ExecuteAsync(EngineRequests.WithContext(new GraphQLRequest(input), context));

            using var json = JsonDocument.Parse(response.Json);
            Assert.True(response.HasData || response.Errors.Count > 0);
            Assert.DoesNotContain(response.Errors, error => error.Code is null or ErrorCodes.Internal);
        });
    }
}
