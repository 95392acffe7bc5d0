namespace IndustryGraph.Server.Tests.Clients;

/// <summary>A test against npm packages. Skipped, saying why, where there is no Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var names = OperatingSystem.IsWindows() ? (Node: "node.exe", Npm: "npm.cmd") : (Node: "node", Npm: "npm");
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, names.Node)) && File.Exists(Path.Combine(folder, names.Npm))))
        {
            Skip = "No Node.js: install version 20 or newer with npm, so that \"node\" and \"npm\" are on the PATH.";
        }
    }
}
