using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Which records of the graph the companies of some rows are.</summary>
internal sealed class ResolvedParties
{
    private readonly Dictionary<Party, NodeId> _ids = [];
    private readonly Dictionary<Party, string> _problems = [];
    private readonly Dictionary<NodeId, Node> _nodes = [];

    /// <summary>Records that are new, or that the file tells more of; each once.</summary>
    public IEnumerable<Node> Nodes => _nodes.Values;

    public List<UncertainMatch> Uncertain { get; } = [];

    /// <summary>Companies found by id or identifier.</summary>
    public int ByIdentifier { get; set; }

    /// <summary>Companies found by the very name.</summary>
    public int ByName { get; set; }

    /// <summary>Companies found by a name that is much like theirs.</summary>
    public int BySimilarName { get; set; }

    /// <summary>The ids of records that are new.</summary>
    public HashSet<NodeId> Made { get; } = [];

    public bool IsOpen(Party party) => !_ids.ContainsKey(party) && !_problems.ContainsKey(party);

    public NodeId IdOf(Party party) => _ids[party];

    /// <summary>Why it cannot be told which company is meant; null where it can.</summary>
    public string? ProblemOf(Party party) => _problems.GetValueOrDefault(party);

    public Node? NodeOf(NodeId id) => _nodes.GetValueOrDefault(id);

    /// <summary>Takes the party for a company that stands, which learns what the file tells of it.</summary>
    public void Match(Party party, Company company)
    {
        _ids[party] = company.Id;
        var before = (Company)_nodes.GetValueOrDefault(company.Id, company);
        var after = PartyEvidence.Enriched(before, party);
        if (after != before)
        {
            _nodes[company.Id] = after;
        }
    }

    public void MatchOther(Party party, NodeId id) => _ids[party] = id;

    public void Make(Party party, Node node)
    {
        _ids[party] = node.Id;
        _nodes[node.Id] = node;
        Made.Add(node.Id);
    }

    public void Refuse(Party party, string problem) => _problems[party] = problem;
}
