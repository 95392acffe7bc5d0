namespace IndustryGraph.Questions;

/// <summary>By what supply is divided into shares.</summary>
public enum ConcentrationKey
{
    /// <summary>The supplying company.</summary>
    Supplier,

    /// <summary>The supplier's country.</summary>
    Country,

    /// <summary>The product that is named.</summary>
    Product,
}
