using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Reads ImportClaimsInput: entities by id, name or identifier become ids, and new nodes where that is allowed.</summary>
internal sealed class ClaimInputs(RequestContext request)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public async ValueTask<ImportRequest> ReadAsync(Arguments input, CancellationToken cancellation)
    {
        var claims = input.Objects("claims")!;
        var references = new List<(EntityReference, NodeKind, string)>();
        for (var i = 0; i < claims.Count; i++)
        {
            AddReferences(claims[i].Object("subject")!, $"claims.{i}.subject", references);
        }

        var reader = new EntityReferences(request.Store);
        var ids = await reader.ReadAsync(references, input.Required<bool>("createMissing"), request.Scope.Pin, cancellation);
        _problems.AddRange(reader.Problems);
        var next = 0;
        var drafts = claims.Select((claim, i) => new Draft<Claim>(ClaimOf(claim, SubjectOf(claim.Object("subject")!, ids, ref next)), $"claims.{i}")).ToList();
        return new ImportRequest
        {
            Nodes = reader.Made,
            Sources = [new SourceDraft(new Draft<Source>(SourceOf(input.Object("source")!), "source"), drafts)],
            DryRun = input.Required<bool>("dryRun"),
            // A space of its own: the seed and merges keep keys too.
            IdempotencyKey = "import/" + input.Required<string>("idempotencyKey"),
            Actor = request.Visit.Caller.Name,
            Reason = input.Optional<string>("reason"),
        };
    }

    private static void AddReferences(Arguments subject, string path, List<(EntityReference, NodeKind, string)> references)
    {
        if (subject.Object("relationship") is { } relationship)
        {
            var operates = relationship.Required<RelationshipType>("type") == RelationshipType.Operates;
            references.Add((ReferenceOf(relationship.Object("from")!), NodeKind.Company, path + ".relationship.from"));
            references.Add((ReferenceOf(relationship.Object("to")!), operates ? NodeKind.Facility : NodeKind.Company, path + ".relationship.to"));
        }
        else
        {
            references.Add((ReferenceOf(subject.Object("fact")!.Object("entity")!), NodeKind.Company, path + ".fact.entity"));
        }
    }

    private static EntityReference ReferenceOf(Arguments key) => new(
        key.Optional<string>("id") is { } id ? RecordLookup.Slug(id) : null,
        key.Optional<string>("name"),
        key.Object("identifier") is { } identifier ? new Identifier(identifier.Required<string>("scheme"), identifier.Required<string>("value")) : null);

    // Takes the ids in the order in which the references were added.
    private static ClaimSubject SubjectOf(Arguments subject, IReadOnlyList<NodeId> ids, ref int next)
    {
        if (subject.Object("relationship") is { } relationship)
        {
            return new RelationshipKey(relationship.Required<RelationshipType>("type"), Id(ids[next++]), Id(ids[next++]));
        }

        var fact = subject.Object("fact")!;
        return new FactKey(Id(ids[next++]), fact.Required<FactKind>("kind"), fact.Required<string>("predicate"));
    }

    // A reference that was not found has a problem already; its claim is not recorded.
    private static NodeId Id(NodeId id) => id.Value is null ? new NodeId("") : id;

    private static Source SourceOf(Arguments source)
    {
        var title = source.Required<string>("title");
        var id = new NodeId(source.Optional<string>("id") is { } given ? RecordLookup.Slug(given) : Slug.From(title));
        return new Source(id, title)
        {
            Publisher = source.Optional<string>("publisher"),
            Url = source.Optional<string>("url"),
            PublishedOn = source.Value<DateOnly>("publishedOn"),
            Tier = source.Required<SourceTier>("tier"),
            OriginKey = source.Optional<string>("originKey") ?? id.Value,
        };
    }

    private static Claim ClaimOf(Arguments claim, ClaimSubject subject)
    {
        var fact = claim.Object("subject")!.Object("fact");
        return new Claim
        {
            Id = default,
            Source = default,
            Key = claim.Required<string>("key"),
            Subject = subject,
            Stage = claim.Value<Stage>("stage"),
            Statement = claim.Required<string>("statement"),
            AnnouncedOn = claim.Value<PartialDate>("announcedOn"),
            ValidFrom = claim.Value<PartialDate>("validFrom"),
            ValidTo = claim.Value<PartialDate>("validTo"),
            ExpectedStart = claim.Value<PartialDate>("expectedStart"),
            Products = claim.Slugs("products")?.Select(slug => new NodeId(slug)).ToEquatableList() ?? [],
            Value = MoneyOf(claim.Object("value")),
            Volume = claim.Object("volume") is { } volume
                ? new Quantity(volume.Required<decimal>("amount"), volume.Value<decimal>("max"), volume.Required<Qualifier>("qualifier"), volume.Required<string>("unit"), volume.Optional<string>("per"))
                : null,
            Share = claim.Value<decimal>("share"),
            Terms = claim.List<string>("terms")?.ToEquatableList() ?? [],
            Text = fact?.Optional<string>("text"),
            AsOf = fact?.Value<PartialDate>("asOf"),
            By = fact?.Value<PartialDate>("by"),
            Locator = claim.Optional<string>("locator"),
            AttributedTo = claim.Optional<string>("attributedTo"),
            Confidence = claim.Required<double>("confidence"),
            Rank = claim.Required<Rank>("rank"),
        };
    }

    private static Money? MoneyOf(Arguments? money) => money is null
        ? null
        : new Money(
            money.Required<decimal>("amount"),
            money.Value<decimal>("max"),
            money.Required<Qualifier>("qualifier"),
            money.Required<string>("currency"),
            MoneyOf(money.Object("statedEquivalent")));
}
