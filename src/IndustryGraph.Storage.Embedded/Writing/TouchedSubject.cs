namespace IndustryGraph.Storage.Embedded;

/// <summary>A subject whose states a plan alters. Of most it adds the only claim, so that lists are made late.</summary>
internal struct TouchedSubject(SubjectColumns subject)
{
    private PlannedClaim? _first;
    private List<PlannedClaim>? _more;

    public readonly SubjectColumns Subject => subject;

    /// <summary>Whether nothing was ever said of it.</summary>
    public bool IsNew { get; set; } = true;

    /// <summary>Claims on record that count from now on; null for none.</summary>
    public List<int>? Old { get; private set; }

    /// <summary>The new claim where there is one alone.</summary>
    public readonly PlannedClaim? Only => _more is null ? _first : null;

    /// <summary>The new claims.</summary>
    public readonly IEnumerable<PlannedClaim> New => _first is null ? [] : _more is null ? [_first] : [_first, .. _more];

    public void Add(PlannedClaim claim)
    {
        if (_first is null)
        {
            _first = claim;
        }
        else
        {
            (_more ??= []).Add(claim);
        }
    }

    public void Add(int claim) => (Old ??= []).Add(claim);
}
