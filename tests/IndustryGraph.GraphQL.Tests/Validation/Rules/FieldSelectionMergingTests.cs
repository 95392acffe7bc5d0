using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingTests
{
    [Theory]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { a: name a: name } }")]
    [InlineData("{ dog { a: name b: name } }")]
    [InlineData("{ dog { knows(command: SIT) knows(command: SIT) } }")]
    [InlineData("{ dog { a: knows(command: SIT) b: knows(command: HEEL) } }")]
    [InlineData("{ pet { ... on Dog { v: barks } ... on Cat { v: meows } } }")]
    [InlineData("{ pet { ... on Dog { name(surname: true) } ... on Cat { name(surname: false) } } }")]
    [InlineData("{ dog { ...F name } } fragment F on Dog { name }")]
    [InlineData("{ values(input: { required: true, int: 1 }) values(input: { int: 1, required: true }) }")]
    [InlineData("{ pet { ... on Dog { friends { name } } ... on Cat { friends { name } } } }")]
    [InlineData("{ dog { friends { volume } friends { v: volume } } }")]
    [InlineData("query ($a: Int) { values(int: $a) values(int: $a) }")]
    [InlineData("{ pet { ... on Dog { x: name } ... on Human { x: name } } }")]
    [InlineData("{ dog { unknown: nothing unknown: nothing } }")]
    [InlineData("fragment F on Dog { ...F } { dog { ...F a: name a: volume } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FieldSelectionMerging>(document);

    [Theory]
    [InlineData("{ dog { a: name a: barks } }", "1:9 1:17")]
    [InlineData("{ dog { a: name a: volume } }", "1:9 1:17")]
    [InlineData("{ dog { knows(command: SIT) knows(command: HEEL) } }", "1:9 1:29")]
    [InlineData("{ dog { name name(surname: true) } }", "1:9 1:14")]
    [InlineData("{ pet { ... on Dog { v: volume } ... on Cat { v: volume } } }", "1:22 1:47")]
    [InlineData("{ pet { ... on Dog { v: volume } ... on Cat { v: name } } }", "1:22 1:47")]
    [InlineData("{ dog { ...F } } fragment F on Dog { a: name ...G } fragment G on Dog { a: barks }", "1:38 1:73")]
    [InlineData("{ dog { friends { a: name } friends { a: barks } } }", "1:19 1:39")]
    [InlineData("{ dog { friends { a: name a: barks } } }", "1:19 1:27")]
    [InlineData("{ pet { ... on Dog { friends { a: name } } ... on Cat { friends { a: volume } } } }", "1:32 1:67")]
    [InlineData("query ($a: Int, $b: Int) { values(int: $a) values(int: $b) }", "1:28 1:44")]
    [InlineData("{ values(int: 1) values(string: \"1\") }", "1:3 1:18")]
    [InlineData("{ pet { a: name ... on Dog { a: barks } } }", "1:9 1:30")]
    [InlineData("{ pet { ... on Animal { name } ... on Dog { name(surname: true) } } }", "1:25 1:45")]
    [InlineData("fragment F on Dog { a: name a: barks } { dog { name } }", "1:21 1:29")]
    [InlineData("{ dog { a: name a: barks } cat { a: name a: meows } }", "1:9 1:17", "1:34 1:42")]
    [InlineData("{ values(string: \"1\") values(string: 1) }", "1:3 1:23")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FieldSelectionMerging>(document, errors);
}
