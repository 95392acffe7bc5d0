using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// What tables say for types of relationships, in several languages. A noun tells what the second company is to the first,
/// as tables of a company and its partners have it: <em>A, supplier, B</em> is B supplying A; a verb is read from the
/// first to the second. A mapping's own words win over these.
/// </summary>
internal static class TypeWords
{
    private static readonly FrozenDictionary<string, TypeWord> Words = All().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Reads a word of the table, or the name of a type with <c>reversed</c> behind it where the second company is the one
    /// that sells.
    /// </summary>
    public static TypeWord? Read(string text)
    {
        var folded = Folded(text);
        const string reversed = " reversed";
        if (folded.EndsWith(reversed, StringComparison.Ordinal))
        {
            return Words.TryGetValue(folded[..^reversed.Length], out var turned) ? turned with { Reversed = !turned.Reversed } : null;
        }

        return Words.TryGetValue(folded, out var word) ? word : null;
    }

    private static string Folded(string text) =>
        NameFolding.Fold(text).Replace('_', ' ').Replace('-', ' ').TrimEnd('.', ':').Trim();

    private static Dictionary<string, TypeWord> All()
    {
        var words = new Dictionary<string, TypeWord>(StringComparer.Ordinal);
        foreach (var info in RelationshipTypes.All)
        {
            Add(info.Type, false, info.Type.Slug(), info.Meaning);
            Add(info.Type, true, info.Symmetric ? [] : [info.Inverse]);
        }

        foreach (var type in RelationshipWords.All)
        {
            Add(type.Type, false, [.. type.Receivers, .. type.Synonyms]);
            Add(type.Type, true, [.. type.Doers, .. type.InverseSynonyms]);
        }

        Add(RelationshipType.Supplies, false, "supply", "sale", "sales", "delivery", "supply agreement", "supply contract", "supplies to", "offtake",
            "offtake agreement", "supplier of", "vendor of", "sells", "供应", "供货", "供給", "客户", "客戶", "顾客", "販売先", "得意先", "고객", "고객사", "공급", "cung cap", "khach hang",
            "liefert", "lieferung", "liefervertrag", "kunde", "kunden", "fournit", "fourniture", "client", "clients", "suministra", "suministro", "cliente", "clientes", "fornisce", "vente");
        Add(RelationshipType.Supplies, true, "customer of", "client of", "buyer of", "buys", "sourced from", "sources from", "procurement", "purchase",
            "供应商", "供應商", "仕入先", "調達先", "공급업체", "공급사", "nha cung cap", "lieferant", "lieferanten", "fournisseur", "fournisseurs", "proveedor", "proveedores", "fornitore", "采购");
        Add(RelationshipType.ManufacturesFor, false, "contract manufacturing", "manufacturing", "oem", "odm", "foundry", "assembly", "代工", "代工生产", "受託製造", "위탁생산", "fertigt fur");
        Add(RelationshipType.ManufacturesFor, true, "contract manufacturer", "outsources to", "代工厂", "委托生产");
        Add(RelationshipType.ProvidesServicesTo, false, "service", "services", "service agreement", "logistics", "consulting", "engineering services", "服务", "服務", "서비스", "dich vu");
        Add(RelationshipType.LicensesTo, false, "licence", "license", "licensing", "license agreement", "licence agreement", "technology license", "授权", "授權", "许可", "ライセンス", "라이선스", "lizenz", "licencia", "cap phep");
        Add(RelationshipType.InvestsIn, false, "invest", "invests", "investing", "equity investment", "funding", "financing", "minority investment", "capital injection",
            "投资", "投資", "出資", "入股", "투자", "dau tu", "investition", "investissement", "inversion", "investor in");
        Add(RelationshipType.InvestsIn, true, "funded by", "backed by", "投资方", "投資家", "투자자", "nha dau tu", "investoren", "investisseur", "inversor");
        Add(RelationshipType.Owns, false, "ownership", "own", "stake", "equity stake", "shareholding", "holds", "holding", "subsidiaries", "affiliate", "parent of", "owner of", "wholly owned subsidiary",
            "controls", "control", "持股", "控股", "子公司", "拥有", "子会社", "자회사", "지분", "cong ty con", "so huu", "beteiligung", "tochter", "tochtergesellschaft", "filiale", "participation", "filial");
        Add(RelationshipType.Owns, true, "subsidiary of", "parent", "shareholders", "ultimate parent", "majority shareholder", "controlled by", "股东", "股東", "母公司", "親会社", "株主", "모회사", "주주",
            "cong ty me", "co dong", "muttergesellschaft", "gesellschafter", "societe mere", "actionnaire", "accionista", "matriz");
        Add(RelationshipType.Acquires, false, "acquire", "acquired", "m&a", "merger", "merger and acquisition", "mergers and acquisitions", "takeover", "purchase of company", "buyout", "收购", "收購", "并购", "併購",
            "買収", "인수", "인수합병", "mua lai", "sap nhap", "ubernahme", "rachat", "adquisicion", "acquisizione");
        Add(RelationshipType.Acquires, true, "acquired by", "target of", "被收购");
        Add(RelationshipType.Operates, false, "site", "operates plant", "production site", "工厂", "工場", "공장", "nha may", "werk", "usine", "planta");
        Add(RelationshipType.PartnersWith, false, "joint venture", "jv", "joint ventures", "joint development", "partnership", "partners", "strategic partnership", "strategic alliance", "alliance", "cooperation",
            "collaboration", "consortium", "mou", "memorandum of understanding", "合资", "合資", "合资企业", "合作", "合作伙伴", "战略合作", "合弁", "提携", "합작", "합작투자", "협력", "lien doanh", "hop tac", "doi tac",
            "gemeinschaftsunternehmen", "partnerschaft", "kooperation", "coentreprise", "partenariat", "empresa conjunta", "alianza", "asociacion");
        Add(RelationshipType.CompetesWith, false, "competition", "compete", "competitors", "competing", "rivalry", "竞争", "竞争对手", "競争", "競合", "경쟁", "doi thu", "wettbewerber", "konkurrent", "concurrent", "competidor");
        return words;

        void Add(RelationshipType type, bool reversed, params IReadOnlyList<string> texts)
        {
            foreach (var text in texts)
            {
                // The first meaning of a word stands: the wordings of the ontology before all others.
                words.TryAdd(Folded(text), new TypeWord(type, reversed && !type.Info().Symmetric));
            }
        }
    }
}
