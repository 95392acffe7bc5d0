using System.Collections.Frozen;
using System.Text;

namespace IndustryGraph.Questions;

/// <summary>
/// Characters that China, Taiwan and Japan write differently, as far as names of companies of this industry use them.
/// The pairs are those of kSimplifiedVariant and kZVariant in the Unihan database (Unicode Standard Annex #38).
/// </summary>
internal static class HanVariants
{
    // Simplified, then every other form.
    private static readonly string[] Pairs =
    [
        "车車", "电電", "气氣気", "业業", "国國", "际際", "东東", "长長", "华華", "为為", "辉輝", "鸿鴻", "达達", "宁寧", "时時", "轩軒", "亚亞亜",
        "动動", "机機", "资資", "团團団", "产產", "广廣広", "丰豐", "发發発", "铁鐵鉄", "钢鋼", "锂鋰", "钴鈷", "镍鎳",
        "矿礦鉱", "积積", "台臺", "湾灣", "龙龍竜", "凤鳳", "马馬", "现現", "学學", "乐樂楽", "爱愛", "蓝藍", "联聯", "网網", "讯訊", "银銀",
        "实實実", "创創", "贸貿", "进進", "远遠", "苏蘇", "赣贛", "粤粵", "设設", "务務", "责責", "术術", "备備", "亿億",
        "纬緯", "欧歐", "飞飛", "齐齊斉", "万萬", "义義", "兴興", "众眾", "伟偉", "储儲", "冈岡", "冲沖", "刘劉", "关關関", "兰蘭", "润潤",
        "维維", "纳納", "组組", "经經経", "绿綠緑", "绍紹", "罗羅", "胜勝", "芦蘆", "荣榮栄", "药藥薬", "见見", "观觀観", "费費", "贝貝", "阳陽",
        "韩韓", "顺順", "风風", "丽麗", "会會",
    ];

    private static readonly FrozenDictionary<char, char> ToSimplified = Pairs
        .SelectMany(forms => forms[1..].Select(form => (form, forms[0])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2);

    private static readonly FrozenDictionary<char, char> ToTraditional = Pairs
        .ToFrozenDictionary(forms => forms[0], forms => forms[1]);

    public static string Simplified(string text) => Mapped(text, ToSimplified);

    public static string Traditional(string text) => Mapped(Simplified(text), ToTraditional);

    private static string Mapped(string text, FrozenDictionary<char, char> table) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.Select(letter => table.GetValueOrDefault(letter, letter)));
}
