namespace IndustryGraph.Model;

/// <summary>Attributes of a list of claims, best first.</summary>
internal static class EvidenceAttributes
{
    /// <summary>The attribute from the first claim that states one.</summary>
    public static T? First<T>(this IReadOnlyList<Evidence> standing, Func<Claim, T?> attribute)
        where T : class
    {
        for (var i = 0; i < standing.Count; i++)
        {
            if (attribute(standing[i].Claim) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }

    /// <inheritdoc cref="First{T}(IReadOnlyList{Evidence}, Func{Claim, T})"/>
    public static T? First<T>(this IReadOnlyList<Evidence> standing, Func<Claim, T?> attribute)
        where T : struct
    {
        for (var i = 0; i < standing.Count; i++)
        {
            if (attribute(standing[i].Claim) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }
}
