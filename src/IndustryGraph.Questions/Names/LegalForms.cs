using System.Collections.Frozen;

namespace IndustryGraph.Questions;

/// <summary>
/// Legal forms as they stand in names, folded, without punctuation, single letters drawn together (<c>S.p.A.</c> is
/// <c>spa</c>). Taken from ISO 20275, the Entity Legal Forms code list that GLEIF publishes, reduced to the forms of the
/// countries where vehicles, batteries and their materials come from, with the usual abbreviations.
/// </summary>
internal static class LegalForms
{
    /// <summary>The most words of a form.</summary>
    public const int MaxWords = 6;

    private static readonly FrozenDictionary<string, LegalForm> Forms = Table(
        (LegalFamily.English, "inc, incorporated"),
        (LegalFamily.English, "corp, corporation"),
        (LegalFamily.English, "co, company, coy, and c"),
        (LegalFamily.English, "ltd, limited, pte, pte ltd, pty, pty ltd, pvt, pvt ltd, private limited, pcl, public company limited"),
        (LegalFamily.English, "llc, limited liability company, llp, lp"),
        (LegalFamily.English, "plc, public limited company"),
        (LegalFamily.Asian, "kk, kabushiki kaisha, 株式会社, 株, 有限会社, 合同会社, godo kaisha"),
        (LegalFamily.Asian, "주식회사, 주, 유한회사"),
        (LegalFamily.Asian, "股份有限公司, 有限公司, 有限责任公司, 股份, 公司"),
        (LegalFamily.Asian, "jsc, joint stock company, ctcp, cong ty co phan, cong ty cp, cong ty tnhh, cong ty, tnhh"),
        (LegalFamily.Asian, "bhd, berhad, sdn bhd"),
        (LegalFamily.Asian, "pt, tbk, persero"),
        (LegalFamily.European, "gmbh, mbh, gesellschaft mit beschrankter haftung, gmbh co kg, co kg, ug, kg"),
        (LegalFamily.European, "ag, aktiengesellschaft"),
        (LegalFamily.European, "se, societas europaea"),
        (LegalFamily.European, "kgaa, ag co kgaa, se co kgaa"),
        (LegalFamily.European, "sa, sau, sca, sociedad anonima, societe anonyme, nv sa, sa nv, sab de cv, sa de cv, sapi de cv"),
        (LegalFamily.European, "sas, sasu"),
        (LegalFamily.European, "sarl, sa rl, srl, s de rl de cv, sl, slu, ltda, lda"),
        (LegalFamily.European, "spa"),
        (LegalFamily.European, "nv, naamloze vennootschap"),
        (LegalFamily.European, "bv, besloten vennootschap"),
        (LegalFamily.European, "ab, aktiebolag, ab publ, publ"),
        (LegalFamily.European, "as, asa, aksjeselskap, aktieselskab, jsa"),
        (LegalFamily.European, "oy, oyj, abp"),
        (LegalFamily.European, "aps"),
        (LegalFamily.European, "sp z oo, sp zoo, spolka z oo"),
        (LegalFamily.European, "sro, spol sro"),
        (LegalFamily.European, "doo, dd"),
        (LegalFamily.European, "kft, zrt, nyrt"),
        (LegalFamily.European, "ooo, ооо"),
        (LegalFamily.European, "pao, pjsc, oao, ojsc, zao, ао, пао, оао, зао, публичное акционерное общество"),
        (LegalFamily.European, "ae, αε"),
        (LegalFamily.European, "sanayi ve ticaret as, ltd sti, sti"));

    // Elsewhere than at the end only what stands before names by custom.
    private static readonly FrozenSet<string> Leading = new[]
    {
        "株式会社", "株", "有限会社", "合同会社", "주식회사", "주", "유한회사", "ctcp", "cong ty co phan", "cong ty tnhh", "cong ty", "pt", "ab",
        "ooo", "ооо", "pao", "oao", "zao", "ао", "пао", "оао", "зао", "публичное акционерное общество",
    }.ToFrozenSet();

    // Most names have neither, and need not be tried word by word.
    private static readonly FrozenSet<string> LastWords = Forms.Keys.Select(form => form[(form.LastIndexOf(' ') + 1)..]).ToFrozenSet();
    private static readonly FrozenSet<string> FirstWords = Leading.Select(form => form.Split(' ')[0]).ToFrozenSet();

    /// <summary>The forms written without a blank between them and the name, longest first.</summary>
    public static IReadOnlyList<string> Glued { get; } = [.. Forms.Keys
        .Where(form => CompanyName.IsWrittenWithoutBlanks(form) && form.Length > 1)
        .OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];

    /// <summary>Takes the forms from both ends of a name, as far as words remain.</summary>
    /// <returns>The forms, without repetition.</returns>
    public static IReadOnlyList<LegalForm> TakeFrom(List<string> words)
    {
        var taken = new List<LegalForm>();
        while (TakeOne(words) is { } form)
        {
            if (!taken.Contains(form))
            {
                taken.Add(form);
            }
        }

        return taken;
    }

    private static LegalForm? TakeOne(List<string> words)
    {
        if (words.Count < 2 || !(LastWords.Contains(words[^1]) || FirstWords.Contains(words[0])))
        {
            return null;
        }

        for (var length = Math.Min(MaxWords, words.Count - 1); length > 0; length--)
        {
            var end = string.Join(' ', words.Skip(words.Count - length));
            if (Forms.TryGetValue(end, out var form))
            {
                words.RemoveRange(words.Count - length, length);
                return form;
            }

            var start = string.Join(' ', words.Take(length));
            if (Leading.Contains(start))
            {
                words.RemoveRange(0, length);
                return Forms[start];
            }
        }

        return null;
    }

    private static FrozenDictionary<string, LegalForm> Table(params (LegalFamily Family, string Spellings)[] forms)
    {
        var table = new Dictionary<string, LegalForm>();
        foreach (var (family, spellings) in forms)
        {
            var all = spellings.Split(", ");
            foreach (var spelling in all)
            {
                table.Add(spelling, new LegalForm(all[0], family));
            }
        }

        return table.ToFrozenDictionary();
    }
}
