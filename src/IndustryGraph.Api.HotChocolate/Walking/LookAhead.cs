using HotChocolate.Execution.Processing;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>What a document asks of a field's result.</summary>
internal sealed class LookAhead(Operation operation, Selection selection, ulong includeFlags)
{
    /// <summary>Whether a field of the result is asked for, on any type that the result may have.</summary>
    public bool IsSelected(string field)
    {
        foreach (var type in operation.GetPossibleTypes(selection))
        {
            foreach (var child in operation.GetSelectionSet(selection, type).Selections)
            {
                if (child.Field.Name == field && child.IsIncluded(includeFlags))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
