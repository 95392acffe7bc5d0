using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>One step of a path, in the numbers of a view.</summary>
internal readonly record struct ViewedHop(int Relationship, int From, int To, Stage Stage)
{
    /// <summary>The same step the other way.</summary>
    public ViewedHop Turned() => this with { From = To, To = From };
}
