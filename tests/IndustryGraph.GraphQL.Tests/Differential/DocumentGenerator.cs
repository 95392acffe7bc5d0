using System.Text;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>Writes documents for a schema: right ones, or ones in which now and then something is wrong.</summary>
/// <param name="faults">How likely it is, wherever something can be wrong, that it is: 0 to 1.</param>
internal sealed class DocumentGenerator(Schema schema, Random random, double faults)
{
    private const int MaximumFields = 60;

    private readonly ValueGenerator _values = new(random, faults);
    private readonly StringBuilder _definitions = new();
    private readonly List<(string Name, NamedType Type)> _fragments = [];
    private int _fields;
    private int _names;

    public DifferentialCase Generate(string schemaName)
    {
        var operations = random.Next(5) == 0 ? 2 : 1;
        string? variables = null;
        for (var i = 0; i < operations; i++)
        {
            _values.Variables.Clear();
            _fragments.Clear();
            _fields = 0;
            WriteOperation(operations == 1 && random.Next(3) == 0 ? null : $"Op{(IsFaulty() ? 0 : i)}");
            variables ??= _values.VariablesAsJson();
        }

        return new DifferentialCase("execute", schemaName, _definitions.ToString(), variables, operations > 1 ? "Op0" : null);
    }

    private bool IsFaulty() => random.NextDouble() < faults;

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private void WriteOperation(string? name)
    {
        var kind = random.Next(12) switch { 0 => OperationType.Mutation, 1 => OperationType.Subscription, _ => OperationType.Query };
        var root = schema.RootType(kind);
        if (root is null && !IsFaulty())
            (kind, root) = (OperationType.Query, schema.QueryType);
        var body = new StringBuilder();
        WriteSelections(body, root ?? schema.QueryType, kind == OperationType.Subscription ? 2 : 4, isSingle: kind == OperationType.Subscription && !IsFaulty());
        if (IsFaulty())
            _values.Variables.Add(("unused", "Int", null, new NonNullType(schema.Type("Int")!)));
        if (_values.Variables.Count > 0 && IsFaulty())
            _values.Variables.RemoveAt(0);
        if (name is null && _values.Variables.Count == 0 && kind == OperationType.Query)
        {
            _definitions.Append(body).AppendLine();
            return;
        }

        var variables = string.Join(", ", _values.Variables.Select(v => $"${v.Name}: {v.Type}{(v.Default is null ? "" : $" = {v.Default}")}"));
        _definitions.Append(kind.ToString().ToLowerInvariant()).Append(' ').Append(name)
            .Append(variables.Length == 0 ? "" : $"({variables})").Append(IsFaulty() ? " @skip(if: true) " : " ").Append(body).AppendLine();
    }

    private void WriteSelections(StringBuilder text, NamedType parent, int depth, bool isSingle = false)
    {
        text.Append("{ ");
        var count = isSingle ? 1 : 1 + random.Next(4);
        for (var i = 0; i < count; i++)
        {
            switch (isSingle ? 9 : random.Next(10))
            {
                case 0 when depth > 0:
                    text.Append("... ");
                    var type = Chance(4) ? null : Overlapping(parent);
                    text.Append(type is null ? "" : $"on {(IsFaulty() ? "Int" : type.Name)} ");
                    WriteDirectives(text);
                    WriteSelections(text, type ?? parent, depth - 1);
                    break;
                case 1 when depth > 0:
                    WriteSpread(text, parent, depth);
                    break;
                default:
                    WriteField(text, parent, depth, isSingle);
                    break;
            }
        }

        text.Append("} ");
    }

    private void WriteSpread(StringBuilder text, NamedType parent, int depth)
    {
        var known = _fragments.Where(f => schema.Overlap(f.Type, parent)).ToList();
        if (known.Count > 0 && Chance(2))
        {
            text.Append("...").Append(IsFaulty() ? "Missing" : Any(known).Name).Append(' ');
            WriteDirectives(text);
            return;
        }

        var type = IsFaulty() ? Any(schema.Types) : Overlapping(parent);
        var name = IsFaulty() && _fragments.Count > 0 ? _fragments[0].Name : $"F{_names++}";
        text.Append("...").Append(name).Append(' ');
        WriteDirectives(text);
        var body = new StringBuilder();
        // A fragment that is known while it is written may spread itself.
        if (IsFaulty())
            _fragments.Add((name, type));
        WriteSelections(body, type.IsComposite ? type : parent, depth - 1);
        _fragments.Add((name, type));
        _definitions.Append("fragment ").Append(name).Append(" on ").Append(type.Name).Append(' ').Append(body).AppendLine();
        if (IsFaulty())
            _definitions.AppendLine("fragment Unused on Query { __typename }");
    }

    private NamedType Overlapping(NamedType parent)
    {
        var all = schema.Types.Where(t => t.IsComposite && (IsFaulty() || schema.Overlap(t, parent))).ToList();
        return Chance(2) || all.Count == 0 ? parent : Any(all);
    }

    private void WriteField(StringBuilder text, NamedType parent, int depth, bool isSingle)
    {
        var all = ((parent as ComplexType)?.Fields ?? []).Where(f => depth > 0 || !f.Type.Named.IsComposite).ToList();
        if (!isSingle && (all.Count == 0 || Chance(12) || ++_fields > MaximumFields))
        {
            text.Append(IsFaulty() ? "nothing " : Chance(3) ? $"t{_names++}: __typename " : "__typename ");
            return;
        }

        var field = Any(all.Count == 0 ? ((ComplexType)parent).Fields : all);
        // Without an alias, fields of one name may or may not be merged; it is for the rule to say.
        var alias = field.Arguments.Count > 0 && !IsFaulty() ? !Chance(6) : Chance(6);
        text.Append(alias ? $"a{(IsFaulty() ? 0 : _names++)}: " : "").Append(IsFaulty() ? field.Name + "x" : field.Name);
        WriteArguments(text, field.Arguments);
        text.Append(' ');
        if (!isSingle)
            WriteDirectives(text);
        if (field.Type.Named.IsComposite != IsFaulty())
            WriteSelections(text, field.Type.Named.IsComposite ? field.Type.Named : parent, depth - 1);
    }

    private void WriteArguments(StringBuilder text, IReadOnlyList<InputValue> arguments)
    {
        var given = new List<string>();
        foreach (var argument in arguments)
        {
            if ((argument.IsRequired && !IsFaulty()) || Chance(3))
                given.Add($"{(IsFaulty() ? "other" : argument.Name)}: {_values.Literal(argument, 3)}");
        }

        if (given.Count > 0 && IsFaulty())
            given.Add(given[0]);
        if (given.Count > 0)
            text.Append('(').AppendJoin(", ", given.OrderBy(_ => random.Next())).Append(')');
    }

    private void WriteDirectives(StringBuilder text)
    {
        if (IsFaulty())
            text.Append(Any(["@unknown ", "@deprecated ", "@skip ", "@skip(if: 1) ", "@include(if: true) @include(if: true) ", "@include(unless: true) "]));
        if (!Chance(12))
            return;
        var directive = schema.Directive(Chance(2) ? "skip" : "include")!;
        text.Append('@').Append(directive.Name).Append("(if: ").Append(_values.Literal(directive.Arguments[0], 0)).Append(") ");
    }
}
