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
    public PinScope ScopeOf(object parent) => (parent is IScoped scoped ? scoped.Scope : Request.Scope).With(Arguments.At);

    /// <summary>Answers each group of parents that share a pin with one call.</summary>
    public async ValueTask<object?[]> ByScopeAsync<TParent>(
        Func<PinScope, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<object?>>> resolve)
        where TParent : class
    {
        ArgumentNullException.ThrowIfNull(resolve);
        var results = new object?[Parents.Count];
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
}
