using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Turns records into lines and back. Enumerations are written as the schema has them: JOINT_VENTURE.</summary>
internal static class NativeText
{
    public static NativeLine LineOf(Node node) => node switch
    {
        Company company => new NativeLine
        {
            Company = Plain(company) with
            {
                Kind = company.CompanyKind == CompanyKind.Company ? null : EnumWord.Of(company.CompanyKind),
                Country = company.Country,
                Industries = NullIfEmpty(company.Industries),
                Identifiers = company.Identifiers.Count == 0 ? null : [.. company.Identifiers.Select(item => new NativeIdentifier(item.Scheme, item.Value))],
            },
        },
        Facility facility => new NativeLine { Facility = Plain(facility) with { Kind = facility.FacilityKind, Country = facility.Country, Place = facility.Place } },
        Product product => new NativeLine { Product = Plain(product) with { Broader = product.Broader?.Value } },
        Source source => new NativeLine
        {
            Source = Plain(source) with
            {
                Publisher = source.Publisher,
                Url = source.Url,
                PublishedOn = source.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Tier = EnumWord.Of(source.Tier),
                OriginKey = source.OriginKey == source.Id.Value ? null : source.OriginKey,
            },
        },
        _ => throw new InvalidOperationException($"'{node.Id}' is a node of no known kind."),
    };

    public static NativeLine LineOf(Claim claim) => new()
    {
        Claim = new NativeClaim
        {
            Source = claim.Source.Value,
            Key = claim.Key,
            Relationship = claim.Subject is RelationshipKey key ? new NativeRelationship(EnumWord.Of(key.Type), key.From.Value, key.To.Value) : null,
            Fact = claim.Subject is FactKey fact
                ? new NativeFact(fact.Entity.Value, EnumWord.Of(fact.Kind), fact.Predicate, claim.Text, claim.AsOf?.ToString(), claim.By?.ToString())
                : null,
            Stage = claim.Stage is { } stage ? EnumWord.Of(stage) : null,
            Statement = claim.Statement,
            AnnouncedOn = claim.AnnouncedOn?.ToString(),
            ValidFrom = claim.ValidFrom?.ToString(),
            ValidTo = claim.ValidTo?.ToString(),
            ExpectedStart = claim.ExpectedStart?.ToString(),
            Products = claim.Products.Count == 0 ? null : [.. claim.Products.Select(id => id.Value)],
            Value = MoneyOf(claim.Value),
            Volume = claim.Volume is { } volume ? new NativeQuantity(volume.Amount, volume.Max, EnumWord.Of(volume.Qualifier), volume.Unit, volume.Per) : null,
            Share = claim.Share,
            Terms = NullIfEmpty(claim.Terms),
            Locator = claim.Locator,
            AttributedTo = claim.AttributedTo,
            Confidence = claim.Confidence == 1 ? null : claim.Confidence,
            Rank = claim.Rank == Rank.Normal ? null : EnumWord.Of(claim.Rank),
        },
    };

    /// <exception cref="FormatException">A value has not the form that it should.</exception>
    public static Node? NodeOf(NativeLine line) => line switch
    {
        { Company: { } node } => new Company(new NodeId(node.Id), node.Name)
        {
            Aliases = ListOf(node.Aliases),
            CompanyKind = node.Kind is null ? CompanyKind.Company : EnumWord.Read<CompanyKind>(node.Kind),
            Country = node.Country,
            Industries = ListOf(node.Industries),
            Identifiers = (node.Identifiers ?? []).Select(item => new Identifier(item.Scheme, item.Value)).ToEquatableList(),
        },
        { Facility: { } node } => new Facility(new NodeId(node.Id), node.Name) { Aliases = ListOf(node.Aliases), FacilityKind = node.Kind ?? "", Country = node.Country, Place = node.Place },
        { Product: { } node } => new Product(new NodeId(node.Id), node.Name) { Aliases = ListOf(node.Aliases), Broader = node.Broader is { } broader ? new NodeId(broader) : null },
        { Source: { } node } => new Source(new NodeId(node.Id), node.Name)
        {
            Aliases = ListOf(node.Aliases),
            Publisher = node.Publisher,
            Url = node.Url,
            PublishedOn = node.PublishedOn is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Tier = node.Tier is null ? SourceTier.Press : EnumWord.Read<SourceTier>(node.Tier),
            OriginKey = node.OriginKey ?? node.Id,
        },
        _ => null,
    };

    /// <exception cref="FormatException">A value has not the form that it should.</exception>
    public static Claim ClaimOf(NativeClaim claim) => new()
    {
        Id = default,
        Source = new NodeId(claim.Source),
        Key = claim.Key,
        Subject = SubjectOf(claim),
        Stage = claim.Stage is null ? null : EnumWord.Read<Stage>(claim.Stage),
        Statement = claim.Statement,
        AnnouncedOn = DateOf(claim.AnnouncedOn),
        ValidFrom = DateOf(claim.ValidFrom),
        ValidTo = DateOf(claim.ValidTo),
        ExpectedStart = DateOf(claim.ExpectedStart),
        Products = (claim.Products ?? []).Select(id => new NodeId(id)).ToEquatableList(),
        Value = MoneyOf(claim.Value),
        Volume = claim.Volume is { } volume ? new Quantity(volume.Amount, volume.Max, EnumWord.Read<Qualifier>(volume.Qualifier), volume.Unit, volume.Per) : null,
        Share = claim.Share,
        Terms = ListOf(claim.Terms),
        Text = claim.Fact?.Text,
        AsOf = DateOf(claim.Fact?.AsOf),
        By = DateOf(claim.Fact?.By),
        Locator = claim.Locator,
        AttributedTo = claim.AttributedTo,
        Confidence = claim.Confidence ?? 1,
        Rank = claim.Rank is null ? Rank.Normal : EnumWord.Read<Rank>(claim.Rank),
    };

    private static ClaimSubject SubjectOf(NativeClaim claim) => claim switch
    {
        { Relationship: { } key } => new RelationshipKey(EnumWord.Read<RelationshipType>(key.Type), new NodeId(key.From), new NodeId(key.To)),
        { Fact: { } fact } => new FactKey(new NodeId(fact.Entity), EnumWord.Read<FactKind>(fact.Kind), fact.Predicate),
        _ => throw new FormatException("A claim is about a relationship or a fact."),
    };

    private static NativeNode Plain(Node node) => new() { Id = node.Id.Value, Name = node.Name, Aliases = NullIfEmpty(node.Aliases) };

    private static NativeMoney? MoneyOf(Money? money) => money is null
        ? null
        : new NativeMoney(money.Amount, money.Max, EnumWord.Of(money.Qualifier), money.Currency, MoneyOf(money.StatedEquivalent));

    private static Money? MoneyOf(NativeMoney? money) => money is null
        ? null
        : new Money(money.Amount, money.Max, EnumWord.Read<Qualifier>(money.Qualifier), money.Currency, MoneyOf(money.StatedEquivalent));

    private static PartialDate? DateOf(string? text) => text is null ? null : PartialDate.Parse(text);

    private static IReadOnlyList<string>? NullIfEmpty(EquatableList<string> texts) => texts.Count == 0 ? null : texts;

    private static EquatableList<string> ListOf(IReadOnlyList<string>? texts) => (texts ?? []).ToEquatableList();
}
