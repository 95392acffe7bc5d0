using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace IndustryGraph.Storage.Tests;

/// <summary>
/// Reports tests that throw <see cref="SkipException"/>, or whose fixture does as it begins, as skipped, with its reason, which
/// this version of xUnit leaves to others. An assembly asks for it by the attribute TestFramework.
/// </summary>
public sealed class SkippingTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions) =>
            base.RunTestCases(testCases, new Sink(executionMessageSink), executionOptions);
    }

    private sealed class Sink(IMessageSink inner) : LongLivedMarshalByRefObject, IMessageSink
    {
        private static readonly string Token = SkipException.ForSkip("").Message;

        public bool OnMessage(IMessageSinkMessage message) => inner.OnMessage(
            message is ITestFailed failed && ReasonOf(failed) is { } reason ? new TestSkipped(failed.Test, reason) : message);

        /// <summary>Why it was skipped; null where it failed. What a fixture threw stands inside the failure of its class.</summary>
        private static string? ReasonOf(ITestFailed failed) =>
            Array.Find(failed.Messages, message => message?.StartsWith(Token, StringComparison.Ordinal) == true)?[Token.Length..];
    }
}
