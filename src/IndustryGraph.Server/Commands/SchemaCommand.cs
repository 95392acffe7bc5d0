using System.CommandLine;
using IndustryGraph.Api;

namespace IndustryGraph.Server.Commands;

/// <summary>Prints the schema.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Print the schema that is served, in SDL. Example: industrygraph schema > schema.graphql");
        command.SetAction(_ => Console.Out.Write(ResolverTable.Default.Sdl));
        return command;
    }
}
