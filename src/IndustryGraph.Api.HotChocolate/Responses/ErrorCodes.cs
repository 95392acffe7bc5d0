namespace IndustryGraph.Api.HotChocolate;

/// <summary>The codes that errors of HotChocolate itself are given; docs/errors.md lists them all.</summary>
internal static class ErrorCodes
{
    public const string BadRequest = "BAD_REQUEST";
    public const string Syntax = "SYNTAX";
    public const string Validation = "VALIDATION";
    public const string Operation = "OPERATION";
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";
    public const string Variables = "VARIABLES";
    public const string Limit = "LIMIT";
    public const string Argument = "ARGUMENT";
    public const string Result = "RESULT";
    public const string Internal = "INTERNAL";
    public const string Unavailable = "UNAVAILABLE";
    public const string RateLimited = "RATE_LIMITED";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string NotTrusted = "NOT_TRUSTED";
}
