namespace IndustryGraph.Api;

/// <summary>One field of one level of a request, for all its parents.</summary>
/// <param name="Request">What holds for the whole request.</param>
/// <param name="Field">Type and name, as in <c>Company.suppliers</c>.</param>
/// <param name="Parents">The objects that the field is asked of; of a root field the one root.</param>
/// <param name="Arguments">The same for every parent.</param>
/// <param name="IsSelected">Whether the document asks for this field of the result; true where a host cannot tell.</param>
public sealed record FieldBatch(
    RequestContext Request, string Field, IReadOnlyList<object> Parents, Arguments Arguments, Func<string, bool> IsSelected)
{
    /// <summary>The same answer for every parent.</summary>
    public object?[] Fill(object? value)
    {
        var results = new object?[Parents.Count];
        Array.Fill(results, value);
        return results;
    }

    /// <summary>The scope that the arguments set for a parent: its own, with the clocks of <c>at</c>.</summary>
    public PinScope ScopeOf(object parent) => OwnScopeOf(parent).With(Arguments.At);

    /// <summary>Answers each group of parents that share a pin with one call.</summary>
    public async ValueTask<object?[]> ByScopeAsync<TParent>(
        Func<PinScope, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<object?>>> resolve)
        where TParent : class
    {
        ArgumentNullException.ThrowIfNull(resolve);
        var results = new object?[Parents.Count];
        if (SharedScope() is { } shared)
        {
            var all = new TParent[results.Length];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = (TParent)Parents[i];
            }

            var found = await resolve(shared, all);
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = found[i];
            }

            return results;
        }

        foreach (var group in Enumerable.Range(0, Parents.Count).GroupBy(i => ScopeOf(Parents[i])))
        {
            int[] indexes = [.. group];
            var answers = await resolve(group.Key, [.. indexes.Select(i => (TParent)Parents[i])]);
            for (var i = 0; i < indexes.Length; i++)
            {
                results[indexes[i]] = answers[i];
            }
        }

        return results;
    }

    /// <summary>The scope of all parents, as where none of them has a pin of its own; null where they differ.</summary>
    private PinScope? SharedScope()
    {
        var scope = OwnScopeOf(Parents[0]);
        for (var i = 1; i < Parents.Count; i++)
        {
            if (!ReferenceEquals(OwnScopeOf(Parents[i]), scope))
            {
                return null;
            }
        }

        return scope.With(Arguments.At);
    }

    private PinScope OwnScopeOf(object parent) => parent is IScoped scoped ? scoped.Scope : Request.Scope;
}
