namespace IndustryGraph.Bench.Bare;

/// <summary>The questions over bare arrays, by hand. For one thread.</summary>
internal sealed class BareQuestions(BareGraph graph, bool[] flow, bool[] connecting, bool[] page)
{
    private readonly int[] _seen = new int[graph.Companies];
    private readonly int[] _seenFromEnd = new int[graph.Companies];
    private readonly (int Other, int Deal, byte Kind)[] _around = new (int, int, byte)[graph.Companies];
    private readonly int[] _depth = new int[graph.Companies];
    private readonly int[] _depthFromEnd = new int[graph.Companies];
    private readonly int[] _firm = new int[graph.Companies];
    private readonly int[] _firmFromEnd = new int[graph.Companies];
    private readonly int[] _back = new int[graph.Companies];
    private readonly int[] _backFromEnd = new int[graph.Companies];
    private readonly int[] _place = new int[graph.Companies];
    private int _round;

    /// <summary>The suppliers of a company, in an array that is used over again.</summary>
    public int Neighbours(int company)
    {
        var (rows, count) = (graph.In, 0);
        for (var i = rows.Starts[company]; i < rows.Starts[company + 1]; i++)
        {
            if (flow[rows.Kinds[i]])
            {
                _around[count++] = (rows.Others[i], rows.Deals[i], rows.Kinds[i]);
            }
        }

        return count;
    }

    /// <summary>The first suppliers of a company by name.</summary>
    public int Suppliers(int company, int limit, List<int> found)
    {
        found.Clear();
        var rows = graph.In;
        for (var i = rows.Starts[company]; i < rows.Starts[company + 1]; i++)
        {
            if (flow[rows.Kinds[i]])
            {
                Keep(found, i, limit);
            }
        }

        return found.Count;
    }

    /// <summary>Everyone up the chain within so many tiers, each tier by name, with the firmest relationship that led there.</summary>
    public int Tree(int root, int tiers, List<(int Company, int Tier, int Via)> found)
    {
        found.Clear();
        _seen[root] = ++_round;
        var (frontier, next) = (new List<int> { root }, new List<int>());
        var rows = graph.In;
        for (var tier = 1; tier <= tiers; tier++)
        {
            var first = found.Count;
            foreach (var company in frontier)
            {
                for (var i = rows.Starts[company]; i < rows.Starts[company + 1]; i++)
                {
                    var (other, kind) = (rows.Others[i], rows.Kinds[i]);
                    if (!flow[kind])
                    {
                        continue;
                    }

                    if (_seen[other] != _round)
                    {
                        _seen[other] = _round;
                        _place[other] = found.Count;
                        found.Add((other, tier, i));
                        next.Add(other);
                    }
                    else if (_place[other] is var place && place >= first && place < found.Count && found[place].Company == other
                        && (kind & 7) > (rows.Kinds[found[place].Via] & 7))
                    {
                        found[place] = (other, tier, i);
                    }
                }
            }

            found.Sort(first, found.Count - first, Comparer<(int Company, int Tier, int Via)>.Create(
                (x, y) => graph.Rank[x.Company].CompareTo(graph.Rank[y.Company])));
            (frontier, next) = (next, frontier);
            next.Clear();
        }

        return found.Count;
    }

    /// <summary>A shortest path whose weakest hop is firmest, walked from both ends; empty where there is none within the bound.</summary>
    public int Path(int from, int to, int maxHops, List<int> path)
    {
        path.Clear();
        _round++;
        var (start, end) = (new List<int> { from }, new List<int> { to });
        (_seen[from], _seenFromEnd[to]) = (_round, _round);
        (_firm[from], _firmFromEnd[to]) = (int.MaxValue, int.MaxValue);
        var (depth, depthFromEnd) = (0, 0);
        (_depth[from], _depthFromEnd[to]) = (0, 0);
        while (depth + depthFromEnd < maxHops && start.Count > 0 && end.Count > 0)
        {
            var next = new List<int>();
            if (start.Count <= end.Count)
            {
                depth++;
                start.ForEach(company => Spread(company, depth, _seen, _depth, _firm, _back, next));
                start = next;
            }
            else
            {
                depthFromEnd++;
                end.ForEach(company => Spread(company, depthFromEnd, _seenFromEnd, _depthFromEnd, _firmFromEnd, _backFromEnd, next));
                end = next;
            }

            var meeting = next.FindAll(company => _seen[company] == _round && _seenFromEnd[company] == _round);
            if (meeting.Count > 0)
            {
                var best = meeting.MaxBy(company => Math.Min(_firm[company], _firmFromEnd[company]));
                for (var company = best; company != from; company = _back[company])
                {
                    path.Insert(0, _back[company]);
                }

                path.Add(best);
                for (var company = best; company != to; company = _backFromEnd[company])
                {
                    path.Add(_backFromEnd[company]);
                }

                break;
            }
        }

        return path.Count;
    }

    /// <summary>The newest relationships of some types and stages, with both names.</summary>
    public int Page(int limit, List<(string From, string To)> found)
    {
        found.Clear();
        var (rows, matches) = (graph.ByDay, new List<int>());
        for (var day = rows.Starts.Length - 2; day >= 0 && found.Count < limit; day--)
        {
            matches.Clear();
            for (var i = rows.Starts[day]; i < rows.Starts[day + 1]; i++)
            {
                if (page[rows.Kinds[i]])
                {
                    matches.Add(rows.Deals[i]);
                }
            }

            matches.Sort((x, y) => (graph.Rank[graph.From[x]], graph.Rank[graph.To[x]]).CompareTo((graph.Rank[graph.From[y]], graph.Rank[graph.To[y]])));
            foreach (var deal in matches.Take(limit - found.Count))
            {
                found.Add((graph.Names[graph.From[deal]], graph.Names[graph.To[deal]]));
            }
        }

        return found.Count;
    }

    private void Spread(int company, int depth, int[] seen, int[] depths, int[] firm, int[] back, List<int> next)
    {
        foreach (var rows in (BareRows[])[graph.Out, graph.In])
        {
            for (var i = rows.Starts[company]; i < rows.Starts[company + 1]; i++)
            {
                var (other, kind) = (rows.Others[i], rows.Kinds[i]);
                if (!connecting[kind])
                {
                    continue;
                }

                var through = Math.Min(firm[company], kind & 7);
                if (seen[other] != _round)
                {
                    (seen[other], depths[other], firm[other], back[other]) = (_round, depth, through, company);
                    next.Add(other);
                }
                else if (depths[other] == depth && through > firm[other])
                {
                    (firm[other], back[other]) = (through, company);
                }
            }
        }
    }

    // Keeps the first few by name, in order.
    private void Keep(List<int> found, int row, int limit)
    {
        var rank = graph.Rank[graph.In.Others[row]];
        if (found.Count == limit && graph.Rank[graph.In.Others[found[^1]]] < rank)
        {
            return;
        }

        var place = found.Count;
        while (place > 0 && graph.Rank[graph.In.Others[found[place - 1]]] > rank)
        {
            place--;
        }

        found.Insert(place, row);
        if (found.Count > limit)
        {
            found.RemoveAt(limit);
        }
    }
}
