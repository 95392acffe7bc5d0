using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using IndustryGraph.GraphQL.Bench;

// In this process: the code that is measured is the one that was built, without another build in between.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithIterationCount(12).WithToolchain(InProcessEmitToolchain.Instance))
    .WithOptions(ConfigOptions.DisableLogFile);
var switcher = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly);
var summaries = args.Length > 0 ? switcher.Run(args, config) : switcher.RunAll(config);
if (args.Length == 0)
    await File.WriteAllTextAsync("results.md", Report.Of([.. summaries], await GraphQLJs.RunAsync()));
