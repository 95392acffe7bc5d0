namespace IndustryGraph.Model;

/// <summary>What joins two entities. <see cref="RelationshipTypes"/> says what each means.</summary>
public enum RelationshipType
{
    Supplies,
    ManufacturesFor,
    ProvidesServicesTo,
    LicensesTo,
    InvestsIn,
    Owns,
    Acquires,
    Operates,
    PartnersWith,
    CompetesWith,
}
