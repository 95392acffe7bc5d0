using Xunit.Abstractions;
using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Finds the tests of <see cref="ServerFactAttribute"/>.</summary>
public sealed class ServerFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        MissingServer.Of(testMethod) is null
            ? base.CreateTestCase(discoveryOptions, testMethod, factAttribute)
            : SkippedTestCase.Of(DiagnosticMessageSink, discoveryOptions, testMethod);
}

/// <summary>Finds the tests of <see cref="ServerTheoryAttribute"/>; those that are skipped once for all their data.</summary>
public sealed class ServerTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        MissingServer.Of(testMethod) is null
            ? base.Discover(discoveryOptions, testMethod, theoryAttribute)
            : [SkippedTestCase.Of(DiagnosticMessageSink, discoveryOptions, testMethod)];
}
