using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What columns are called, in several languages, and what they hold.</summary>
internal static partial class ColumnWords
{
    private static readonly FrozenDictionary<string, ColumnRole> Roles = AllRoles().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string[]>
    {
        [MappingFields.Type] = ["type", "relationship", "relation", "relationship type", "relation type", "rel type", "link type", "edge type", "deal type", "transaction type", "关系", "关系类型", "类型", "関係", "관계", "loai quan he", "quan he", "beziehung", "art der beziehung", "tipo", "tipo de relacion", "type de relation"],
        [MappingFields.Stage] = ["stage", "status", "deal status", "state", "状态", "ステータス", "상태", "trang thai", "estado", "statut"],
        [MappingFields.Key] = ["key", "row id", "record id", "deal id", "transaction id", "reference number"],
        [MappingFields.Statement] = ["statement", "sentence", "description", "details", "summary", "notes", "note", "comment", "remarks", "描述", "备注", "説明", "설명", "mo ta", "beschreibung", "descripcion"],
        [MappingFields.AnnouncedOn] = ["date", "announced", "announced on", "announcement date", "announced date", "deal date", "transaction date", "acquired at", "acquired on", "acquisition date", "invested at", "funded at", "signed", "signing date", "日期", "公告日期", "날짜", "日付", "ngay", "datum", "fecha"],
        [MappingFields.ValidFrom] = ["since", "start", "start date", "start year", "valid from", "from date", "effective date", "begin", "begin date", "year", "seit", "开始日期", "年份", "nam", "ano", "jahr", "annee", "depuis", "desde"],
        [MappingFields.ValidTo] = ["until", "end", "end date", "end year", "valid to", "to date", "expiry", "expiry date", "bis", "结束日期", "hasta", "ceased on"],
        [MappingFields.ExpectedStart] = ["expected start", "planned start", "expected", "sop", "start of production"],
        [MappingFields.Products] = ["product", "products", "goods", "item supplied", "component", "components", "part", "parts", "material", "commodity", "产品", "商品", "製品", "제품", "san pham", "produkt", "produkte", "producto", "productos", "produit", "produits"],
        [MappingFields.Share] = ["share", "shares", "stake", "ownership", "ownership percentage", "ownership percent", "percent", "percentage", "pct", "share held", "held", "holding", "equity", "持股比例", "持股", "比例", "持分比率", "지분율", "ty le", "anteil", "participacion", "quota", "voting"],
        [MappingFields.Amount] = ["amount", "value", "deal value", "deal size", "contract value", "price", "price amount", "transaction value", "investment amount", "raised amount", "cost", "金额", "金額", "금액", "so tien", "gia tri", "betrag", "wert", "importe", "monto", "montant"],
        [MappingFields.Currency] = ["currency", "ccy", "currency code", "price currency", "price currency code", "raised amount currency code", "cost currency", "币种", "通貨", "통화", "tien te", "wahrung", "moneda", "devise"],
        [MappingFields.Volume] = ["volume", "quantity", "qty", "capacity", "数量", "수량", "so luong", "menge", "cantidad"],
        [MappingFields.Unit] = ["unit", "units", "uom", "单位", "don vi", "einheit", "unidad"],
        [MappingFields.Terms] = ["terms", "conditions"],
        [MappingFields.Locator] = ["locator", "page", "section"],
        [MappingFields.AttributedTo] = ["attributed to", "according to", "stated by"],
        [MappingFields.Confidence] = ["confidence", "certainty", "probability", "reliability", "置信度", "do tin cay"],
        [MappingFields.Source] = ["source", "source title", "source name", "reference", "citation", "document", "来源", "出典", "출처", "nguon", "quelle", "fuente"],
        [MappingFields.SourceUrl] = ["url", "link", "source url", "source link", "reference url", "website source", "网址", "链接"],
        [MappingFields.SourcePublisher] = ["publisher", "source publisher", "outlet", "newspaper"],
        [MappingFields.SourcePublishedOn] = ["published", "published on", "publication date", "source date"],
    }
    .SelectMany(item => item.Value.Select(word => (word, item.Key)))
    .ToFrozenDictionary(item => item.word, item => item.Key, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OfParty = new Dictionary<string, string>
    {
        ["country"] = "country",
        ["nation"] = "country",
        ["nationality"] = "country",
        ["jurisdiction"] = "country",
        ["country code"] = "country",
        ["hq country"] = "country",
        ["headquarters country"] = "country",
        ["国家"] = "country",
        ["quoc gia"] = "country",
        ["land"] = "country",
        ["pais"] = "country",
        ["pays"] = "country",
        ["industry"] = "industry",
        ["sector"] = "industry",
        ["行业"] = "industry",
        ["nganh"] = "industry",
        ["branche"] = "industry",
        ["alias"] = "alias",
        ["aliases"] = "alias",
        ["also known as"] = "alias",
        ["other names"] = "alias",
        ["kind"] = "kind",
    }
    .Concat(IdentifierText.Schemes.Where(scheme => scheme.Key is not "item").Select(scheme => KeyValuePair.Create(scheme.Key, scheme.Value)))
    .DistinctBy(item => item.Key.ToUpperInvariant())
    .ToFrozenDictionary(item => NameFolding.Fold(item.Key), item => item.Value, StringComparer.Ordinal);

    /// <summary>Folded, marks between words as blanks, what stands in brackets and percent signs left aside.</summary>
    public static string Folded(string column) =>
        Blanks().Replace(NameFolding.Fold(Brackets().Replace(Humps().Replace(column, " "), " ")), " ").Trim();

    public static ColumnRole? RoleOf(string column) => Roles.TryGetValue(WithoutName(Folded(column)), out var role) ? role : null;

    public static string? FieldOf(string column) => Fields.GetValueOrDefault(Folded(column));

    /// <summary>What a column tells of the companies in another: <c>Supplier country</c> of <c>Supplier</c>; null where it does not.</summary>
    public static string? OfPartyIn(string column, string party)
    {
        var (folded, name) = (Folded(column), WithoutName(Folded(party)));
        return folded.StartsWith(name + " ", StringComparison.Ordinal) ? OfParty.GetValueOrDefault(folded[(name.Length + 1)..])
            : folded.EndsWith(" of " + name, StringComparison.Ordinal) ? OfParty.GetValueOrDefault(folded[..^(name.Length + 4)])
            : folded.EndsWith(" " + name, StringComparison.Ordinal) ? OfParty.GetValueOrDefault(folded[..^(name.Length + 1)])
            : null;
    }

    /// <summary>What a column tells of the only company of a row.</summary>
    public static string? OfCompany(string column) => OfParty.GetValueOrDefault(Folded(column));

    private static string WithoutName(string folded)
    {
        foreach (var ending in (string[])[" name", " label", " company name", " company"])
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length > ending.Length && folded is not ("parent company" or "target company" or "source company" or "acquired company" or "related company" or "partner company" or "portfolio company" or "holding company"))
            {
                return folded[..^ending.Length];
            }
        }

        return folded;
    }

    private static Dictionary<string, ColumnRole> AllRoles()
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        Add(MappingFields.From, RelationshipType.Supplies, "supplier", "suppliers", "vendor", "vendors", "seller", "manufacturer", "supplied by", "供应商", "供應商", "仕入先", "サプライヤー", "공급업체", "nha cung cap", "lieferant", "fournisseur", "proveedor", "fornitore");
        Add(MappingFields.To, RelationshipType.Supplies, "customer", "customers", "buyer", "client", "purchaser", "oem", "客户", "客戶", "顧客", "고객", "khach hang", "kunde", "cliente");
        Add(MappingFields.From, RelationshipType.ManufacturesFor, "contract manufacturer");
        Add(MappingFields.From, RelationshipType.LicensesTo, "licensor");
        Add(MappingFields.To, RelationshipType.LicensesTo, "licensee");
        Add(MappingFields.From, RelationshipType.InvestsIn, "investor", "investors", "投资方", "投资者", "投資家", "투자자", "nha dau tu", "investisseur", "inversor");
        Add(MappingFields.To, RelationshipType.InvestsIn, "investee", "portfolio company", "startup", "被投资方", "被投资企业");
        Add(MappingFields.From, RelationshipType.Owns, "owner", "owners", "parent", "parent company", "shareholder", "shareholders", "holding company", "ultimate parent", "controller", "股东", "母公司", "親会社", "株主", "모회사", "주주", "cong ty me", "co dong", "gesellschafter", "muttergesellschaft", "actionnaire", "accionista", "psc");
        Add(MappingFields.To, RelationshipType.Owns, "subsidiary", "subsidiaries", "owned", "owned company", "affiliate", "子公司", "子会社", "자회사", "cong ty con", "tochtergesellschaft", "filiale", "filial");
        Add(MappingFields.From, RelationshipType.Acquires, "acquirer", "acquiror", "acquiring company", "bidder", "收购方");
        Add(MappingFields.To, RelationshipType.Acquires, "acquired", "acquired company", "target company", "acquisition target", "acquiree", "被收购方", "标的公司");
        Add(MappingFields.From, RelationshipType.Operates, "operator");
        Add(MappingFields.To, RelationshipType.Operates, "facility", "plant", "factory", "mine", "site", "工厂");
        Add(MappingFields.From, null, "from", "source", "source company", "company a", "company 1", "company1", "entity 1", "entity1", "entity a", "party 1", "party a", "firm", "firm 1", "company", "organization", "organisation", "node 1", "company from", "name", "公司", "企業", "企业", "회사", "cong ty", "unternehmen", "firma", "societe", "empresa", "entreprise", "item");
        Add(MappingFields.To, null, "to", "target", "company b", "company 2", "company2", "entity 2", "entity2", "entity b", "party 2", "party b", "firm 2", "partner", "partners", "counterparty", "related company", "partner company", "node 2", "company to", "合作伙伴", "提携先", "파트너", "doi tac", "partenaire", "socio");
        return roles;

        void Add(string side, RelationshipType? type, params IReadOnlyList<string> words)
        {
            foreach (var word in words)
            {
                roles.TryAdd(word, new ColumnRole(side, type));
            }
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^]]*\]|（[^）]*）|[%％#]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[\s_.:/-]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Humps();
}
