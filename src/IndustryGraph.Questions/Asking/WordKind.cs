namespace IndustryGraph.Questions;

/// <summary>What a word of the grammar does in a question.</summary>
internal enum WordKind
{
    /// <summary>Nothing: an article, a courtesy, a preposition that the grammar can do without.</summary>
    Filler,

    /// <summary>who, what, which.</summary>
    Asking,

    /// <summary>do, does, did.</summary>
    Do,

    /// <summary>is, are, was.</summary>
    Be,

    /// <summary>of, to, for: what follows belongs to the noun before.</summary>
    Of,

    /// <summary>and.</summary>
    And,

    /// <summary>by.</summary>
    By,

    /// <summary>'s.</summary>
    Possessive,

    /// <summary>as: what follows is a role.</summary>
    As,

    /// <summary>connected, linked, path.</summary>
    Connection,

    /// <summary>share, common, both.</summary>
    Sharing,

    Upstream,

    Downstream,

    /// <summary>if, suppose.</summary>
    If,

    /// <summary>stopped, failed.</summary>
    Stopping,

    /// <summary>source, evidence, says.</summary>
    Source,

    /// <summary>about: everything on record.</summary>
    About,

    /// <summary>tier, level, hop.</summary>
    Tier,

    /// <summary>A stage of a relationship.</summary>
    Stage,

    /// <summary>Understood to be something that no answer takes into account: not, why, except.</summary>
    Beyond,
}
