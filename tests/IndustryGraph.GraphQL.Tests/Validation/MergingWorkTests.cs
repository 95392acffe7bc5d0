namespace IndustryGraph.GraphQL.Tests.Validation;

/// <summary>The work of comparing fields, counted in the steps that the limit "mergeChecks" counts.</summary>
public sealed class MergingWorkTests
{
    private const int Size = 100;

    public static TheoryData<string, Func<int, string>> Shapes => new()
    {
        { "one field, many times", n => $"{{ dog {{ {Repeat(n, _ => "name")} }} }}" },
        { "many fields", n => $"{{ dog {{ {Repeat(n, i => $"n{i}: name")} }} }}" },
        { "one field with selections, many times", n => $"{{ dog {{ {Repeat(n, i => $"friends {{ n{i}: name }}")} }} }}" },
        { "a large fragment in many places", n => $"{{ dog {{ {Repeat(n, i => $"f{i}: friends {{ ...F }}")} }} }} fragment F on Dog {{ {Repeat(n, i => $"n{i}: name")} }}" },
        { "a large fragment in one place, many times", n => $"{{ dog {{ {Repeat(n, _ => "...F")} }} }} fragment F on Dog {{ {Repeat(n, i => $"n{i}: name")} }}" },
        { "a large fragment in many operations", n => $"{Repeat(n, i => $"query Q{i} {{ ...F }}")} fragment F on Query {{ dog {{ {Repeat(n, i => $"n{i}: name")} }} }}" },
        { "fragments that double", n => $"{{ dog {{ ...F0 }} }} {Repeat(n, i => $"fragment F{i} on Dog {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }}")} fragment F{n} on Dog {{ name }}" },
        { "fragments that double in one place", n => $"{{ dog {{ ...F0 }} }} {Repeat(n, i => $"fragment F{i} on Dog {{ friends {{ ...F{i + 1} }} friends {{ ...F{i + 1} }} }}")} fragment F{n} on Dog {{ name }}" },
        { "deep selections", n => $"{{ dog {{ {Repeat(n, _ => "name friends {")} name {Repeat(n, _ => "}")} }} }}" },
        { "types that never meet", n => $"{{ catOrDog {{ {Repeat(n, i => $"... on Dog {{ v: volume n{i}: name }} ... on Cat {{ n{i}: name }}")} }} }}" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Validate_ComparesFieldsInLinearTime(string shape, Func<int, string> document)
    {
        var (one, two) = (Steps(document(Size)), Steps(document(2 * Size)));
        Assert.True(two <= 2.1 * one, $"{shape}: {one} steps, {two} for twice as much");
        Assert.True(one <= 20 * Size, $"{shape}: {one} steps");
    }

    /// <summary>The lowest limit under which the document can be looked at.</summary>
    private static int Steps(string document)
    {
        var parsed = Parser.ParseDocument(document);
        var (low, high) = (0, 10_000_000);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var errors = GraphQL.Validation.DocumentValidator.Validate(
                ZooSchema.Executable, parsed, GraphQLLimits.Trusted with { Nesting = 1000, MergeChecks = middle });
            if (errors.Any(e => e.Code == ErrorCodes.Limit))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static string Repeat(int times, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, times).Select(part));
}
