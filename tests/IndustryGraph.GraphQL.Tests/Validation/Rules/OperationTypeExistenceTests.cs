using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;
using IndustryGraph.GraphQL.Validation;
using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceTests
{
    [Theory]
    [InlineData("{ a }", 0)]
    [InlineData("mutation { a }", 1)]
    [InlineData("query A { a } subscription B { a } mutation C { a }", 2)]
    public void Rule_ReportsOperationsTheSchemaHasNot(string document, int count)
    {
        var schema = new SchemaBinder(Schema.Parse("type Query { a: Int }")).Leaf<object, int>("Query", "a", _ => 1).Build();
        var errors = DocumentValidator.Validate(schema, Parser.ParseDocument(document), GraphQLLimits.Trusted);
        Assert.Equal(count, errors.Count(e => (string?)e.Extensions!["rule"] == nameof(OperationTypeExistence)));
    }
}
