namespace IndustryGraph.Http.Bench.Driving;

/// <summary>Who answers.</summary>
internal enum ServerKind
{
    Limit,
    BuiltIn,
    BuiltInAnew,
    HotChocolate,
    Mercurius,
}
