namespace IndustryGraph.Server.Seeding;

/// <summary>A place in a file. Both count from 1.</summary>
internal readonly record struct Position(int Line, int Column);
