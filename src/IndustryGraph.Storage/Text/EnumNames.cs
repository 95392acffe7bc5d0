using System.Globalization;
using System.Text;

namespace IndustryGraph.Storage;

/// <summary>The names that enumerations bear in a store, as in the GraphQL schema: <c>JointVenture</c> is JOINT_VENTURE.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly string[] Names = Array.ConvertAll(Values, value => Stored(value.ToString()));
    private static readonly byte[][] Utf8 = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);

    public static string Of(TEnum value) => Names[Array.IndexOf(Values, value)];

    public static ReadOnlySpan<byte> Utf8Of(TEnum value) => Utf8[Array.IndexOf(Values, value)];

    public static bool TryRead(ReadOnlySpan<byte> name, out TEnum value)
    {
        for (var i = 0; i < Utf8.Length; i++)
        {
            if (name.SequenceEqual(Utf8[i]))
            {
                value = Values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <exception cref="StoreException">No value has this name.</exception>
    public static TEnum Read(ReadOnlySpan<byte> name) =>
        TryRead(name, out var value) ? value : throw Damage.In($"'{Encoding.UTF8.GetString(name)}' is no {typeof(TEnum).Name}");

    private static string Stored(string name)
    {
        var stored = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && stored.Length > 0)
            {
                stored.Append('_');
            }

            stored.Append(char.ToUpper(letter, CultureInfo.InvariantCulture));
        }

        return stored.ToString();
    }
}
