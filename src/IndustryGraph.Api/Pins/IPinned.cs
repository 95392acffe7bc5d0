using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>A record as a request sees it, with the pin that everything below it inherits.</summary>
public interface IPinned : IScoped
{
    GraphRecord Record { get; }
}
