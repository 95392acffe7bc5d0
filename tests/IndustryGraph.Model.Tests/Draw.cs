using FsCheck;
using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

/// <summary>Generators of the model's values, and the way to run a property.</summary>
internal static class Draw
{
    private static readonly string[] DateForms = ["{0:D4}", "{0:D4}-H{1}", "{0:D4}-Q{2}", "{0:D4}-{3:D2}", "{0:D4}-{3:D2}-{4:D2}"];

    /// <summary>A well-formed partial date that is no span, in few years or at the ends of the calendar.</summary>
    public static Gen<string> SimpleDate =>
        from form in Gen.Elements(DateForms)
        from year in Gen.Elements(1, 2023, 2024, 2025, 9999)
        from half in Gen.Choose(1, 2)
        from quarter in Gen.Choose(1, 4)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, DateTime.DaysInMonth(year, month))
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, year, half, quarter, month, day);

    /// <summary>A well-formed partial date.</summary>
    public static Gen<PartialDate> Date => Gen.OneOf(
        SimpleDate.Select(PartialDate.Parse),
        from start in SimpleDate
        from end in SimpleDate
        let span = start + "/" + end
        where PartialDate.TryParse(span, out _)
        select PartialDate.Parse(span));

    public static Gen<PartialDate?> DateOrNone => Gen.OneOf(Gen.Constant<PartialDate?>(null), Date.Select(date => (PartialDate?)date));

    public static Gen<DateOnly> Day => Gen.OneOf(
        Date.Select(date => date.First),
        Date.Select(date => date.Last),
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber));

    public static Gen<Instant> Instant => Gen.OneOf(
        Gen.Choose(0, 20).Select(ticks => new Instant(ticks)),
        Gen.Choose(0, int.MaxValue).Select(steps => new Instant(steps * (DateTime.MaxValue.Ticks / int.MaxValue))));

    /// <summary>Any text at all, with letters of many scripts and halves of surrogate pairs.</summary>
    public static Gen<string> Text => Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements("a", "B", "-", "--", " ", "Đ", "é", "e\u0301", "日", "𝐚", "\ud800", "ß", "1", "²", "\u0301", "क्षि").ListOf().Select(string.Concat));

    /// <summary>Runs a property over many drawn values and fails with the smallest that breaks it.</summary>
    public static void ForAll<T>(Gen<T> values, Func<T, bool> holds, int times = 500) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>Runs a check that asserts by itself.</summary>
    public static void ForAll<T>(Gen<T> values, Action<T> check, int times = 500) =>
        Prop.ForAll(values.ToArbitrary(), check).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    /// <summary>One drawn value.</summary>
    public static T Sample<T>(Gen<T> values) => values.Sample(1).Single();
}
