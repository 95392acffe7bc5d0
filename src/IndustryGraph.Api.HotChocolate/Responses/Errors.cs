using HotChocolate;
using IndustryGraph.Questions;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>Makes errors as docs/errors.md has them.</summary>
public static class Errors
{
    /// <summary>What a client is told of a bug.</summary>
    internal static IError Internal { get; } = Of("Internal error.", ErrorCodes.Internal);

    /// <summary>An error without place.</summary>
    public static IError Of(string message, string code) => ErrorBuilder.New().SetMessage(message).SetCode(code).Build();

    /// <summary>What is wrong with a question.</summary>
    public static IError Of(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Of(fault.Message, fault.Code);
    }

    /// <summary>A limit that struck.</summary>
    /// <param name="limit">Its name, as in docs/limits.md.</param>
    /// <param name="maximum">Its height.</param>
    /// <param name="more">What else is to be said, after the height.</param>
    public static IError Limit(string limit, long maximum, string more = "") => ErrorBuilder.New()
        .SetMessage($"The request exceeds the limit \"{limit}\" of {maximum}{more}.")
        .SetCode(ErrorCodes.Limit)
        .SetExtension("limit", limit)
        .SetExtension("maximum", maximum)
        .Build();
}
