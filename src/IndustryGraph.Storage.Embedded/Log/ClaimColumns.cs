using System.Globalization;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The columns of a claim, both ways.</summary>
internal static class ClaimColumns
{
    public const string List =
        "id, commit_id, source_id, key, suffix, subject_type, from_id, to_id, predicate, stage, statement, announced_on, "
        + "valid_from, valid_to, expected_start, products, value, volume, share, terms, text, as_of, by_date, locator, "
        + "attributed_to, confidence, rank, crc";

    public const int Key = 3;
    public const int Suffix = 4;
    public const int Subject = 5;

    // Two days and a slash.
    private const int LongestDate = 21;

    public static Statement Put(Statement row, int id, int commit, int source, string suffix, SubjectColumns subject, Claim claim)
    {
        row.Put(id).Put(commit).Put(source).Put(claim.Key).Put(suffix == claim.Key ? null : suffix);
        subject.Put(row);
        if (claim.Stage is { } stage)
        {
            row.Put(EnumNames<Stage>.Utf8Of(stage));
        }
        else
        {
            row.PutNull();
        }

        row.Put(claim.Statement);
        PutDate(row, claim.AnnouncedOn);
        PutDate(row, claim.ValidFrom);
        PutDate(row, claim.ValidTo);
        PutDate(row, claim.ExpectedStart);
        PutTexts(row, claim.Products.Select(product => product.Value), claim.Products.Count);
        PutJson(row, claim.Value is { } value ? ValueJson.Write(json => ValueJson.Write(json, value)) : null);
        PutJson(row, claim.Volume is { } volume ? ValueJson.Write(json => ValueJson.Write(json, volume)) : null);
        row.Put(claim.Share?.ToString(CultureInfo.InvariantCulture));
        PutTexts(row, claim.Terms, claim.Terms.Count);
        row.Put(claim.Text);
        PutDate(row, claim.AsOf);
        PutDate(row, claim.By);
        return row.Put(claim.Locator).Put(claim.AttributedTo).Put(claim.Confidence).Put(EnumNames<Rank>.Utf8Of(claim.Rank)).PutCheck();
    }

    /// <summary>Reads a claim; its id, source, subject and known time are told by the index.</summary>
    public static Claim Read(Statement row, ClaimId id, NodeId source, ClaimSubject subject, KnownInterval known) =>
        ReadState(row, id, source, subject, known) with
        {
            Key = row.Text(Key),
            Statement = row.Text(10),
            ExpectedStart = Date(row, 14),
            Terms = Texts(row, 19),
            Locator = row.TextOrNull(23),
            AttributedTo = row.TextOrNull(24),
        };

    /// <summary>What is put in place of the texts of a claim that is erased, by column: as <see cref="ErasedText"/> has it.</summary>
    public static Dictionary<int, byte[]?> Erased(Statement row) => new()
    {
        [10] = Encoding.UTF8.GetBytes(ErasedText.Mark),
        [19] = null,
        [20] = row.IsNull(20) ? null : Encoding.UTF8.GetBytes(ErasedText.Mark),
        [23] = null,
        [24] = null,
    };

    /// <summary>Reads only what states are made of; the other texts are blank.</summary>
    public static Claim ReadState(Statement row, ClaimId id, NodeId source, ClaimSubject subject, KnownInterval known) => new()
    {
        KnownFrom = known.From,
        KnownTo = known.To,
        Id = id,
        Key = "",
        Source = source,
        Subject = subject,
        Stage = row.IsNull(9) ? null : EnumNames<Stage>.Read(row.Bytes(9)),
        Statement = "",
        AnnouncedOn = Date(row, 11),
        ValidFrom = Date(row, 12),
        ValidTo = Date(row, 13),
        Products = row.IsNull(15) ? [] : ValueJson.Products(row.Bytes(15)),
        Value = row.IsNull(16) ? null : ValueJson.Read(row.Bytes(16), ValueJson.Money),
        Volume = row.IsNull(17) ? null : ValueJson.Read(row.Bytes(17), ValueJson.Quantity),
        Share = row.TextOrNull(18) is { } share ? decimal.Parse(share, CultureInfo.InvariantCulture) : null,
        Text = row.TextOrNull(20),
        AsOf = Date(row, 21),
        By = Date(row, 22),
        Confidence = row.Double(25),
        Rank = EnumNames<Rank>.Read(row.Bytes(26)),
    };

    /// <summary>The one claim about a relationship, straight from the columns; null where more must be read to tell its states.</summary>
    public static LoneClaim? ReadLone(Statement row, ValueCache values, int claim, SourceTier tier)
    {
        if (!row.IsNull(16) || !row.IsNull(17) || !row.IsNull(18) || row.Bytes(26).SequenceEqual("DEPRECATED"u8))
        {
            return null;
        }

        var (announced, from, to) = (Date(row, 11, values), Date(row, 12, values), Date(row, 13, values));
        var products = row.IsNull(15) ? [] : values.Products(row.Bytes(15));
        if (to is { } end && (from?.First ?? announced?.First) > end.Last)
        {
            return null;
        }

        return new LoneClaim(
            claim,
            EnumNames<Stage>.Read(row.Bytes(9)),
            announced,
            from is null && to is null && products.Count == 0 ? null : new StateDetail(from, to, products, null, null, null),
            Support.Of(row.Double(25), tier));
    }

    private static PartialDate? Date(Statement row, int column, ValueCache values) =>
        row.IsNull(column) ? null : values.Date(row.Bytes(column));

    private static void PutDate(Statement row, PartialDate? date) => row.Put(date?.ToString());

    private static void PutJson(Statement row, byte[]? json)
    {
        if (json is null)
        {
            row.PutNull();
        }
        else
        {
            row.Put(json);
        }
    }

    private static void PutTexts(Statement row, IEnumerable<string> texts, int count) =>
        PutJson(row, count == 0 ? null : ValueJson.Write(json => ValueJson.Write(json, texts)));

    private static EquatableList<string> Texts(Statement row, int column) =>
        row.IsNull(column) ? [] : ValueJson.Read(row.Bytes(column), ValueJson.Texts);

    private static PartialDate? Date(Statement row, int column)
    {
        if (row.IsNull(column))
        {
            return null;
        }

        return ReadDate(row.Bytes(column));
    }

    /// <exception cref="StoreException">It is no date.</exception>
    public static PartialDate ReadDate(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[LongestDate];
        return Encoding.UTF8.TryGetChars(text, characters, out var length) && PartialDate.TryParse(characters[..length], out var date)
            ? date
            : throw Damage.In($"'{Encoding.UTF8.GetString(text)}' is no date");
    }
}
