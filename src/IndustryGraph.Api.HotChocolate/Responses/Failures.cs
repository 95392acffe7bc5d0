using HotChocolate;
using HotChocolate.Types;
using IndustryGraph.Storage;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>What the client is told of an exception: what is meant for clients, else INTERNAL and no more.</summary>
internal sealed class Failures(Action<Exception, string> onFault)
{
    /// <param name="failure">What was thrown.</param>
    /// <param name="place">Where, for the log.</param>
    public IError Describe(Exception failure, string place)
    {
        switch (failure)
        {
            case LeafCoercionException misfit:
                return Errors.Of(misfit.Message, ErrorCodes.Argument);
            case GraphQLException meant:
                return meant.Errors[0];
            case StoreException store when StoreFaults.Of(store) is { } fault:
                return Errors.Of(fault);
            default:
                onFault(failure, place);
                return Errors.Internal;
        }
    }
}
