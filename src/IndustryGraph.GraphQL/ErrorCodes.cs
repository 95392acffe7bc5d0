namespace IndustryGraph.GraphQL;

/// <summary>The codes of the engine's own errors, found in <c>extensions.code</c>.</summary>
public static class ErrorCodes
{
    /// <summary>The text is not a GraphQL document.</summary>
    public const string Syntax = "SYNTAX";

    /// <summary>The document breaks a validation rule; <c>extensions.rule</c> names it.</summary>
    public const string Validation = "VALIDATION";

    /// <summary>The operation to run is missing, ambiguous or not in the document.</summary>
    public const string Operation = "OPERATION";

    /// <summary>The operation is of a kind that this way of asking does not serve, such as a mutation by GET.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A variable is missing or its value does not fit its type.</summary>
    public const string Variables = "VARIABLES";

    /// <summary>A limit struck; <c>extensions.limit</c> names it and <c>extensions.maximum</c> tells how high it is.</summary>
    public const string Limit = "LIMIT";

    /// <summary>A value for an argument could not be had when the field ran.</summary>
    public const string Argument = "ARGUMENT";

    /// <summary>A resolver gave null, or a value outside its type, where the schema promises one.</summary>
    public const string Result = "RESULT";

    /// <summary>A fault of this program. The message says nothing about it; the log does.</summary>
    public const string Internal = "INTERNAL";
}
