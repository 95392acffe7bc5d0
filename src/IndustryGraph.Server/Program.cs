using IndustryGraph.Server.Commands;

return await CommandLine.RunAsync(args);
