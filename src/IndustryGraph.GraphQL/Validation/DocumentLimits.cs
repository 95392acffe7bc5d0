namespace IndustryGraph.GraphQL.Validation;

/// <summary>
/// The limits on a document as it is written, fragments put in where depth is concerned. Runs before the rules, so that
/// none of them meets a document that is costly to look at.
/// </summary>
internal sealed class DocumentLimits
{
    private readonly DocumentNode _document;
    private readonly GraphQLLimits _limits;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Dictionary<string, Depths?> _known = [];
    private int _fields;
    private int _aliases;
    private int _spreads;

    private DocumentLimits(DocumentNode document, GraphQLLimits limits)
    {
        _document = document;
        _limits = limits;
        _fragments = FragmentsByName.In(document);
    }

    /// <summary>The limit that is exceeded; null where none is.</summary>
    public static GraphQLError? Check(DocumentNode document, GraphQLLimits limits)
    {
        try
        {
            new DocumentLimits(document, limits).Check();
            return null;
        }
        catch (LimitException e)
        {
            return e.Error;
        }
    }

    private void Check()
    {
        foreach (var definition in _document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Count(operation.SelectionSet);
            else if (definition is FragmentDefinitionNode fragment)
                Count(fragment.SelectionSet);
        }

        foreach (var definition in _document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Measure(operation.SelectionSet, 0);
        }

        foreach (var fragment in _fragments.Values)
            MeasureFragment(fragment, 0);
    }

    private void Count(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Require(++_fields, _limits.Fields, "fields", field);
                    if (field.Alias is not null)
                        Require(++_aliases, _limits.Aliases, "aliases", field);
                    if (field.SelectionSet is not null)
                        Count(field.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Count(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    Require(++_spreads, _limits.FragmentSpreads, "fragmentSpreads", spread);
                    break;
            }
        }
    }

    /// <summary>
    /// How deep a selection set goes, each fragment measured once. <paramref name="level"/> is how deep the measuring itself
    /// has gone, which bounds the stack for chains of fragments.
    /// </summary>
    private Depths Measure(SelectionSetNode set, int level)
    {
        Require(level, _limits.Nesting, "nesting", set);
        var depths = default(Depths);
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode { SelectionSet: not null } field:
                    depths = depths.Or(Measure(field.SelectionSet, level + 1).Below(field));
                    break;
                case InlineFragmentNode inline:
                    depths = depths.Or(Measure(inline.SelectionSet, level + 1).Below());
                    break;
                case FragmentSpreadNode spread when _fragments.TryGetValue(spread.Name.Value, out var fragment):
                    depths = depths.Or(MeasureFragment(fragment, level).Below());
                    break;
            }
        }

        Require(depths.Levels + 1, _limits.Nesting, "nesting", set);
        Require(depths.Introspection, _limits.IntrospectionDepth, "introspectionDepth", set);
        return depths;
    }

    private Depths MeasureFragment(FragmentDefinitionNode fragment, int level)
    {
        var name = fragment.Name.Value;
        // A circle of fragments is for a rule to report.
        if (_known.TryGetValue(name, out var known))
            return known ?? default;
        _known.Add(name, null);
        var depths = Measure(fragment.SelectionSet, level + 1);
        _known[name] = depths;
        return depths;
    }

    private void Require(int count, int maximum, string limit, SyntaxNode node)
    {
        if (count > maximum)
            throw new LimitException(LimitErrors.Exceeded(limit, maximum, _document.Source.Locate(node.Start)));
    }

    /// <summary>Levels of selection sets, and of introspection lists within one another.</summary>
    private readonly record struct Depths(int Levels, int Introspection)
    {
        public Depths Or(Depths other) =>
            new(Math.Max(Levels, other.Levels), Math.Max(Introspection, other.Introspection));

        public Depths Below() => new(Levels + 1, Introspection);

        public Depths Below(FieldNode field)
        {
            var isList = field.Name.Value is "fields" or "inputFields" or "interfaces" or "possibleTypes";
            return new Depths(Levels + 1, isList ? Introspection + 1 : Introspection);
        }
    }
}
