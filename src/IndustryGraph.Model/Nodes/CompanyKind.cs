namespace IndustryGraph.Model;

/// <summary>What sort of company a company is.</summary>
public enum CompanyKind
{
    Company,

    /// <summary>A company that others found together. Every flow hop through it is a tier of its own.</summary>
    JointVenture,
    Brand,
    PublicBody,
    Other,
}
