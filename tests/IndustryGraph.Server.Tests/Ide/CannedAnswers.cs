namespace IndustryGraph.Server.Tests.Ide;

/// <summary>What the endpoint behind the page says: a schema of one field, and one result to any query.</summary>
internal static class CannedAnswers
{
    public const string Result = """{"data":{"company":{"name":"Toyota Motor"}}}""";

    /// <summary>type Query { "How many companies there are." companies: String! }</summary>
    public const string Introspection = """
        {"data":{"__schema":{
          "queryType":{"name":"Query","kind":"OBJECT"},"mutationType":null,"subscriptionType":null,
          "types":[
            {"kind":"OBJECT","name":"Query","description":"Everything that can be asked.","fields":[
              {"name":"companies","description":"How many companies there are.","args":[],
               "type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"String","ofType":null}},
               "isDeprecated":false,"deprecationReason":null}],
             "inputFields":null,"interfaces":[],"enumValues":null,"possibleTypes":null},
            {"kind":"SCALAR","name":"String","description":null,"fields":null,"inputFields":null,
             "interfaces":null,"enumValues":null,"possibleTypes":null},
            {"kind":"SCALAR","name":"Boolean","description":null,"fields":null,"inputFields":null,
             "interfaces":null,"enumValues":null,"possibleTypes":null}],
          "directives":[]}}}
        """;
}
