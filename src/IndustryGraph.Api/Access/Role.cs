namespace IndustryGraph.Api;

/// <summary>What somebody may do; each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Nothing of its own: what is open to everybody.</summary>
    None,

    /// <summary>Ask, subscribe and export.</summary>
    Reader,

    /// <summary>Write.</summary>
    Editor,

    /// <summary>Erase what was written.</summary>
    Admin,
}
