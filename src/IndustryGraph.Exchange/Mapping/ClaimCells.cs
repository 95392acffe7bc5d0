using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Reads what a row says of the relationship itself.</summary>
internal sealed class ClaimCells(RowCells cells, FileMapping mapping)
{
    private readonly AmountText _amounts = new(mapping.DecimalMark);
    private readonly DateText _dates = new(mapping.Dates);

    /// <summary>The claim, without subject, source, key and products; without a statement where the row brings none.</summary>
    public Claim Read(RelationshipType type)
    {
        var share = cells.Value(MappingFields.Share, new ShareText(_amounts, mapping.PercentShares).Read);
        IEnumerable<string> terms = cells.Texts(MappingFields.Terms);
        if (share.Term is not null)
        {
            terms = terms.Append(share.Term);
        }
        else if (share.Share is { } held && type != RelationshipType.Owns)
        {
            // Only an ownership has a share in the graph; of an investment or acquisition it is a condition.
            terms = terms.Append(FormattableString.Invariant($"share {held * 100:0.####}%"));
        }

        return Assertion.Unplaced(Statement() ?? "") with
        {
            Stage = cells.Value(MappingFields.Stage, Stage) ?? Model.Stage.Operational,
            AnnouncedOn = Date(MappingFields.AnnouncedOn),
            ValidFrom = Date(MappingFields.ValidFrom),
            ValidTo = Date(MappingFields.ValidTo),
            ExpectedStart = Date(MappingFields.ExpectedStart),
            Value = Money(),
            Volume = Volume(),
            Share = share.Share,
            Terms = terms.ToEquatableList(),
            Locator = cells.Text(MappingFields.Locator),
            AttributedTo = cells.Text(MappingFields.AttributedTo),
            Confidence = (double)(cells.Value(MappingFields.Confidence, Confidence) ?? 1),
        };
    }

    private string? Statement() => cells.Text(MappingFields.Statement) is { Length: > ClaimRules.MaxStatement } text
        ? string.Concat(text.AsSpan(0, ClaimRules.MaxStatement - 1), "…")
        : cells.Text(MappingFields.Statement);

    private PartialDate? Date(string field) =>
        cells.Value(field, text => _dates.Read(text) is { Fault: { } fault } ? Reading<PartialDate?>.Not(fault) : Reading<PartialDate?>.Of(_dates.Read(text).Value));

    private Money? Money()
    {
        if (cells.Value(MappingFields.Amount, _amounts.Read) is not { } stated)
        {
            return null;
        }

        var currency = stated.Currency ?? (cells.Text(MappingFields.Currency) is { } text ? AmountText.CurrencyOf(text) : null);
        if (currency is null)
        {
            cells.Report(MappingFields.Currency, $"The amount '{cells.Text(MappingFields.Amount)}' has no currency; name a column, or give one for all in the mapping: currency: {{value: USD}}.");
            return null;
        }

        var scale = mapping.Columns[MappingFields.Amount].Scale;
        return new Money(Plain(stated.Least * scale), stated.Max is { } max ? Plain(max * scale) : null, stated.Qualifier, currency);
    }

    private Quantity? Volume()
    {
        if (cells.Value(MappingFields.Volume, _amounts.Read) is not { } stated)
        {
            return null;
        }

        var unit = cells.Text(MappingFields.Unit) ?? (stated.Rest.Length > 0 ? stated.Rest : null);
        if (unit is null)
        {
            cells.Report(MappingFields.Unit, $"The quantity '{cells.Text(MappingFields.Volume)}' has no unit; name a column, or give one for all in the mapping: unit: {{value: vehicles}}.");
            return null;
        }

        var scale = mapping.Columns[MappingFields.Volume].Scale;
        return new Quantity(Plain(stated.Least * scale), stated.Max is { } max ? Plain(max * scale) : null, stated.Qualifier, unit, cells.Text(MappingFields.Per));
    }

    private Reading<decimal?> Confidence(string text)
    {
        var share = new ShareText(_amounts, null).Read(text);
        return share is { Fault: null, Value.Share: { } value }
            ? Reading<decimal?>.Of(value)
            : Reading<decimal?>.Not($"'{text}' is no confidence; wanted is a number from 0 to 1, or words in the mapping: words: {{high: 0.9}}.");
    }

    private static Reading<Stage?> Stage(string text) => StageWords.Read(text) is { } stage
        ? Reading<Stage?>.Of(stage)
        : Reading<Stage?>.Not($"'{text}' is no stage that is known; give its meaning in the mapping: columns: stage: words: {{\"{text}\": SIGNED}}.");

    // 1.2 billion is 1200000000, not 1200000000.0: what is recorded is compared digit by digit.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
