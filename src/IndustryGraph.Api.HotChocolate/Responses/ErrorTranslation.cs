using System.Globalization;
using System.Text.RegularExpressions;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using HotCodes = HotChocolate.ErrorCodes;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Gives errors of HotChocolate the codes of docs/errors.md. Their sentences stay its own, but for limits, which name
/// themselves, and for exceptions, which are for the log.
/// </summary>
internal sealed partial class ErrorTranslation(Failures failures, HotChocolateLimits limits) : IErrorFilter
{
    public IError OnError(IError error) =>
        error.Code switch
        {
            HotCodes.Server.SyntaxError or HotCodes.Execution.SyntaxError => Syntax(error),
            _ when error.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Errors.Limit("bodyBytes", limits.BodyBytes),
            HotCodes.Server.RequestInvalid or HotCodes.Server.UnexpectedRequestParserError or HotCodes.Server.QueryAndIdMissing
                or HotCodes.Server.NoSupportedAcceptMediaType or HotCodes.Server.InvalidAcceptHeaderValue => Coded(error, ErrorCodes.BadRequest),
            HotCodes.Execution.Timeout => Errors.Limit("requestSeconds", (long)limits.RequestTime.TotalSeconds),
            HotCodes.Execution.CostExceeded => Errors.Limit("objects", limits.Objects, $": its lists may hold {EstimateOf(error)}"),
            HotCodes.Execution.PersistedOperationNotFound => Errors.Of("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound),
            HotCodes.Execution.OperationDocumentNotFound => Errors.Of("PersistedQueryNotSupported", ErrorCodes.PersistedQueryNotSupported),
            HotCodes.Execution.OnlyPersistedOperationsAllowed => Errors.Of("Only trusted documents run here, and this is none.", ErrorCodes.NotTrusted),
            HotCodes.Validation.MaxIntrospectionDepthOverflow => Errors.Limit("introspectionDepth", limits.IntrospectionDepth).WithPlaceOf(error),
            HotCodes.Validation.BudgetExceeded => Errors.Limit("mergeChecks", limits.MergeChecks),
            HotCodes.Execution.NonNullViolation or HotCodes.Execution.CannotSerializeLeafValue
                or HotCodes.Execution.CannotResolveAbstractType when error.Path is not null => Coded(error, ErrorCodes.Result),
            _ when error.Exception is { } failure => failures.Describe(failure, error.Path?.ToString() ?? "").WithPlaceOf(error),
            _ => error,
        };

    /// <summary>An error of validation: its rule is named by the heading of the specification that HotChocolate links to.</summary>
    public IError OfValidation(IError error)
    {
        var translated = OnError(error);
        if (!ReferenceEquals(translated, error))
        {
            return translated;
        }

        if (DepthExceeded().IsMatch(error.Message))
        {
            return Errors.Limit("nesting", limits.Nesting).WithPlaceOf(error);
        }

        var heading = error.Extensions?.GetValueOrDefault("specifiedBy") as string ?? "";
        var rule = string.Concat(heading[(heading.IndexOf("#sec-", StringComparison.Ordinal) + 5)..].Split('-').Select(Capitalised));
        var coded = ErrorBuilder.New().SetMessage(error.Message).SetCode(ErrorCodes.Validation);
        return (heading.Length == 0 ? coded : coded.SetExtension("rule", rule)).Build().WithPlaceOf(error);
    }

    /// <summary>The error with nothing but this code in its extensions.</summary>
    public static IError Coded(IError error, string code) => Errors.Of(error.Message, code).WithPlaceOf(error);

    // The parser tells of its limits by their texts alone.
    private IError Syntax(IError error)
    {
        var limit = ParsingAborted().Match(error.Message);
        return limit.Groups["of"].Value switch
        {
            "tokens" => Errors.Limit("tokens", limits.Tokens),
            "fields" => Errors.Limit("fields", limits.Fields),
            "directives" => Errors.Limit("directives", limits.Directives),
            "recursion depth" => Errors.Limit("nesting", limits.Nesting),
            _ => Coded(error, ErrorCodes.Syntax),
        };
    }

    private static string EstimateOf(IError error) =>
        Convert.ToString(error.Extensions?.GetValueOrDefault("typeCost") ?? error.Extensions?.GetValueOrDefault("fieldCost"), CultureInfo.InvariantCulture)!;

    private static string Capitalised(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex("(?<of>tokens|fields|directives|recursion depth).*Parsing aborted")]
    private static partial Regex ParsingAborted();

    [GeneratedRegex("exceeds the max allowed execution depth")]
    private static partial Regex DepthExceeded();
}
