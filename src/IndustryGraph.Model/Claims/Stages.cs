namespace IndustryGraph.Model;

/// <summary>The order of stages.</summary>
public static class Stages
{
    /// <summary>Whether the stage stands in the order from rumour to operation.</summary>
    public static bool IsOrdered(this Stage stage) => stage <= Stage.Operational;

    /// <summary>Whether both stages are ordered and this one is as firm as the other or firmer.</summary>
    public static bool IsAtLeast(this Stage stage, Stage minimum) => stage.IsOrdered() && minimum.IsOrdered() && stage >= minimum;

    /// <summary>
    /// How firm a stage is, for sorting and for the weakest hop of a chain: denied, ended and suspended come below a
    /// rumour, operational is highest.
    /// </summary>
    public static int Firmness(this Stage stage) => stage.IsOrdered() ? (int)stage : Stage.Operational - stage;
}
