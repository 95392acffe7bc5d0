[assembly: TestFramework("IndustryGraph.Storage.Tests.SkippingTestFramework", "IndustryGraph.Storage.Tests")]
