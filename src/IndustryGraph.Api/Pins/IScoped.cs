namespace IndustryGraph.Api;

/// <summary>Anything that a request sees at a pin, which everything below it inherits.</summary>
public interface IScoped
{
    PinScope Scope { get; }
}
