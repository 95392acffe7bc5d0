using System.Reflection;
using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>
/// The schema and, for every field of it, the resolver. Each host binds the whole table and refuses to start, naming
/// the field, where schema and table disagree.
/// </summary>
public sealed class ResolverTable
{
    private readonly List<ResolverEntry> _entries = [];

    private ResolverTable()
    {
    }

    /// <summary>The table of everything that is served.</summary>
    public static ResolverTable Default { get; } = Build();

    /// <summary>The schema, in SDL.</summary>
    public string Sdl { get; } = ReadSdl();

    public IReadOnlyList<ResolverEntry> Entries => _entries;

    /// <summary>Enums of the schema whose values are values of an enum here.</summary>
    public IReadOnlyDictionary<string, Type> Enums { get; } = EnumBindings.All;

    /// <summary>The custom scalars.</summary>
    public IReadOnlyList<ScalarBinding> Scalars { get; } = ScalarBindings.All;

    /// <summary>The interfaces and unions, whose values <see cref="TypeNameOf"/> tells apart.</summary>
    public IReadOnlyList<string> AbstractTypes { get; } = ["Node", "Entity", "ClaimSubject"];

    /// <summary>The object type of a value that stands for an interface or union.</summary>
    public static string TypeNameOf(object value) => ((IPinned)value).Record switch
    {
        Company => "Company",
        Facility => "Facility",
        Product => "Product",
        Source => "Source",
        Relationship => "Relationship",
        Claim => "Claim",
        Fact => "Fact",
        var other => throw new InvalidOperationException($"No type of the schema stands for {other.GetType()}."),
    };

    internal TypeFields<T> Type<T>(string name)
        where T : class => new(this, name);

    internal void Add(ResolverEntry entry) => _entries.Add(entry);

    private static ResolverTable Build()
    {
        var table = new ResolverTable();
        LookupFields.AddTo(table);
        CompanyFields.AddTo(table);
        FacilityFields.AddTo(table);
        ProductFields.AddTo(table);
        SourceFields.AddTo(table);
        RelationshipFields.AddTo(table);
        ClaimFields.AddTo(table);
        FactFields.AddTo(table);
        ConnectionFields.AddTo(table);
        SearchFields.AddTo(table);
        ResolveFields.AddTo(table);
        SupplyTreeFields.AddTo(table);
        PathFields.AddTo(table);
        SubgraphFields.AddTo(table);
        SharedCompanyFields.AddTo(table);
        DisruptionFields.AddTo(table);
        DependencyFields.AddTo(table);
        OwnershipFields.AddTo(table);
        StalledFields.AddTo(table);
        DiffFields.AddTo(table);
        ChangeFields.AddTo(table);
        ConflictFields.AddTo(table);
        AskFields.AddTo(table);
        ReferenceFields.AddTo(table);
        MutationFields.AddTo(table);
        SubscriptionFields.AddTo(table);
        return table;
    }

    private static string ReadSdl()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
