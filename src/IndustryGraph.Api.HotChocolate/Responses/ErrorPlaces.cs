using HotChocolate;
using HotChocolate.Language;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>Where errors belong, in the response and in the document.</summary>
internal static class ErrorPlaces
{
    /// <summary>The error with the path and the locations of another.</summary>
    public static IError WithPlaceOf(this IError error, IError other)
    {
        var placed = ErrorBuilder.FromError(error).SetPath(other.Path);
        foreach (var location in other.Locations ?? [])
        {
            placed.AddLocation(location);
        }

        return placed.Build();
    }

    /// <summary>
    /// The error with the place of its field in the document as it was sent: a compiled operation of HotChocolate has none.
    /// </summary>
    public static IError Located(this IError error, DocumentNode? document, string? operationName)
    {
        if (document is null || error.Path is null || error.Locations is { Count: > 0 })
        {
            return error;
        }

        var operations = document.Definitions.OfType<OperationDefinitionNode>();
        SelectionSetNode? selections = operations.FirstOrDefault(operation => operationName is null || operation.Name?.Value == operationName)?.SelectionSet;
        FieldNode? field = null;
        foreach (var name in error.Path.ToList().OfType<string>())
        {
            field = selections is null ? null : Find(selections, name, document);
            selections = field?.SelectionSet;
        }

        return field?.Location is null ? error : ErrorBuilder.FromError(error).AddLocation(field).Build();
    }

    private static FieldNode? Find(SelectionSetNode selections, string responseName, DocumentNode document) => selections.Selections
        .Select(selection => selection switch
        {
            FieldNode field => (field.Alias ?? field.Name).Value == responseName ? field : null,
            InlineFragmentNode fragment => Find(fragment.SelectionSet, responseName, document),
            FragmentSpreadNode spread => document.Definitions.OfType<FragmentDefinitionNode>()
                .FirstOrDefault(fragment => fragment.Name.Value == spread.Name.Value) is { } named
                    ? Find(named.SelectionSet, responseName, document)
                    : null,
            _ => null,
        })
        .FirstOrDefault(found => found is not null);
}
