using IndustryGraph.Exchange;

namespace IndustryGraph.Server.Commands;

/// <summary>The bad rows of an import: all of them to a file where one is wanted, the first of them to a person.</summary>
internal sealed class ProblemList(RejectFile? file)
{
    private const int MostTold = 50;

    private readonly List<string> _told = [];
    private long _count;

    /// <summary>The file that is read; null where there is only one.</summary>
    public string? File { get; set; }

    public void Add(Row row, IReadOnlyList<RowProblem> problems)
    {
        file?.Write(row, problems);
        _count++;
        if (_told.Count < MostTold)
        {
            var where = (File is null ? "" : File + ", ") + $"row {row.Number}" + (row.Line is { } line ? $" (line {line})" : "");
            _told.AddRange(problems.Select(problem => $"{where}{(problem.Field is { Length: > 0 } field ? $", {field}" : "")}: {problem.Reason}"));
        }
    }

    public async Task TellAsync()
    {
        foreach (var line in _told)
        {
            await Console.Error.WriteLineAsync(line);
        }

        if (_count > MostTold)
        {
            await Console.Error.WriteLineAsync($"… {_count - MostTold} more bad rows{(file is null ? "; --reject FILE writes all of them" : "")}.");
        }
    }
}
