namespace IndustryGraph.GraphQL.Tests.Execution;

internal enum Genre
{
    Novel,
    ShortStory,
    Poetry,
}
