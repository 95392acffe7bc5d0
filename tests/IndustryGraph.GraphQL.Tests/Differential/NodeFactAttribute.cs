namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>A test against an npm package. Skipped, saying why, where there is no Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"))))
            Skip = "No Node.js: install version 20 or newer with npm, so that \"node\" is on the PATH.";
    }
}
