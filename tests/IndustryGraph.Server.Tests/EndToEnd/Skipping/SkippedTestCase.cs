using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>A test whose server is missing.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For the deserializer.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SkippedTestCase()
    {
    }

    private SkippedTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod testMethod)
        : base(sink, display, options, testMethod)
    {
    }

    public static SkippedTestCase Of(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod testMethod)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(sink, options.MethodDisplay() ?? TestMethodDisplay.ClassAndMethod, options.MethodDisplayOptions() ?? TestMethodDisplayOptions.None, testMethod);
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => MissingServer.Of(TestMethod)!;
}
