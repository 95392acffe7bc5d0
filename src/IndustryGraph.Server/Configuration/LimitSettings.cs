using IndustryGraph.GraphQL;
using IndustryGraph.Server.Http;

namespace IndustryGraph.Server.Configuration;

/// <summary>Reads the limits of documents and of the endpoint. docs/limits.md lists the keys.</summary>
internal static class LimitSettings
{
    // Bodies are read with one byte more than they may have.
    private const int Most = int.MaxValue - 1;

    public static GraphQLLimits OfDocuments(SettingsReader reader)
    {
        var limits = new GraphQLLimits();
        return limits with
        {
            DocumentBytes = reader.Number("Limits:DocumentBytes", limits.DocumentBytes, 1, Most),
            Tokens = reader.Number("Limits:Tokens", limits.Tokens, 1, Most),
            Nesting = reader.Number("Limits:Nesting", limits.Nesting, 1, GraphQLLimits.Trusted.Nesting),
            Fields = reader.Number("Limits:Fields", limits.Fields, 1, Most),
            Aliases = reader.Number("Limits:Aliases", limits.Aliases, 1, Most),
            Directives = reader.Number("Limits:Directives", limits.Directives, 1, Most),
            FragmentSpreads = reader.Number("Limits:FragmentSpreads", limits.FragmentSpreads, 1, Most),
            VariableValues = reader.Number("Limits:VariableValues", limits.VariableValues, 1, Most),
            IntrospectionDepth = reader.Number("Limits:IntrospectionDepth", limits.IntrospectionDepth, 1, Most),
            PlanFields = reader.Number("Limits:PlanFields", limits.PlanFields, 1, Most),
            Cost = reader.Number("Limits:Cost", (int)limits.Cost, 1, Most),
            MergeChecks = reader.Number("Limits:MergeChecks", limits.MergeChecks, 1, Most),
            ValidationErrors = reader.Number("Limits:ValidationErrors", limits.ValidationErrors, 1, Most),
            Objects = reader.Number("Limits:Objects", limits.Objects, 1, Most),
            ResponseBytes = reader.Number("Limits:ResponseBytes", limits.ResponseBytes, 1, Most),
        };
    }

    public static HttpLimits OfHttp(SettingsReader reader)
    {
        var limits = new HttpLimits();
        return limits with
        {
            BodyBytes = reader.Number("Limits:BodyBytes", limits.BodyBytes, 1, Most),
            JsonDepth = reader.Number("Limits:JsonDepth", limits.JsonDepth, 1, 1000),
            RequestTime = Seconds(reader, "Limits:RequestSeconds", limits.RequestTime),
            HeaderTime = Seconds(reader, "Limits:HeaderSeconds", limits.HeaderTime),
            Connections = reader.Number("Limits:Connections", limits.Connections, 1, Most),
            ConcurrentRequests = reader.Number("Limits:ConcurrentRequests", limits.ConcurrentRequests, 1, Most),
            WaitingRequests = reader.Number("Limits:WaitingRequests", limits.WaitingRequests, 0, Most),
            AnswerBytes = reader.Number("Limits:AnswerBytes", limits.AnswerBytes, 0, Most),
            Subscriptions = reader.Number("Limits:Subscriptions", limits.Subscriptions, 1, Most),
            SocketOperations = reader.Number("Limits:SocketOperations", limits.SocketOperations, 1, Most),
            SocketMessageBytes = reader.Number("Limits:SocketMessageBytes", limits.SocketMessageBytes, 1, Most),
            SocketInitTime = Seconds(reader, "Limits:SocketInitSeconds", limits.SocketInitTime),
            SendTime = Seconds(reader, "Limits:SendSeconds", limits.SendTime),
            KeepAlive = Seconds(reader, "Limits:KeepAliveSeconds", limits.KeepAlive),
        };
    }

    private static TimeSpan Seconds(SettingsReader reader, string key, TimeSpan fallback) =>
        TimeSpan.FromSeconds(reader.Number(key, (int)fallback.TotalSeconds, 1, 3600));
}
