using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What tables say for stages.</summary>
internal static class StageWords
{
    private static readonly FrozenDictionary<string, Stage> Words = new (Stage Stage, string[] Texts)[]
    {
        (Stage.Rumoured, ["rumoured", "rumored", "rumour", "rumor", "speculation", "reported", "传闻", "tin don"]),
        (Stage.Talks, ["talks", "in talks", "negotiation", "negotiating", "under negotiation", "planned", "proposed", "洽谈", "谈判", "verhandlung", "dam phan"]),
        (Stage.Mou, ["mou", "memorandum", "memorandum of understanding", "letter of intent", "loi", "non binding", "意向", "谅解备忘录", "absichtserklarung", "bien ban ghi nho"]),
        (Stage.Signed, ["signed", "agreed", "announced", "contract", "contracted", "definitive agreement", "pending", "awarded", "签约", "已签", "unterzeichnet", "signe", "da ky"]),
        (Stage.Operational, ["operational", "active", "current", "completed", "closed", "effective", "in force", "ongoing", "live", "existing", "运营", "有效", "生效", "aktiv", "actif", "activo", "dang hoat dong"]),
        (Stage.Suspended, ["suspended", "paused", "on hold", "delayed", "暂停", "ausgesetzt", "tam dung"]),
        (Stage.Ended, ["ended", "terminated", "expired", "inactive", "dissolved", "former", "cancelled", "canceled", "终止", "已终止", "beendet", "termine", "ket thuc"]),
        (Stage.Denied, ["denied", "refuted", "否认", "dementiert", "phu nhan"]),
    }
    .SelectMany(item => item.Texts.Select(text => (text, item.Stage)))
    .ToFrozenDictionary(item => item.text, item => item.Stage, StringComparer.Ordinal);

    public static Stage? Read(string text) =>
        Words.TryGetValue(NameFolding.Fold(text).Replace('_', ' ').Replace('-', ' '), out var stage) ? stage : null;
}
