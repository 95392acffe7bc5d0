using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A test of a suite that runs on several servers. It is skipped, with the reason, where its class's server is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("IndustryGraph.Server.Tests.EndToEnd.ServerFactDiscoverer", "IndustryGraph.Server.Tests")]
internal sealed class ServerFactAttribute : FactAttribute;

/// <inheritdoc cref="ServerFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("IndustryGraph.Server.Tests.EndToEnd.ServerTheoryDiscoverer", "IndustryGraph.Server.Tests")]
internal sealed class ServerTheoryAttribute : TheoryAttribute;
