namespace IndustryGraph.GraphQL.Tests.Node;

/// <summary>A test against npm packages. Skipped, saying why, where there is no Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => Has(folder, "node", "node.exe")) || !folders.Any(folder => Has(folder, "npm", "npm.cmd")))
            Skip = "No Node.js: install version 20 or newer with npm, so that \"node\" is on the PATH.";
    }

    private static bool Has(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(folder, name)))
                return true;
        }

        return false;
    }
}
