using System.IO.Compression;
using System.Text;

namespace IndustryGraph.Exchange.Tests;

public sealed class InputFileTests : IDisposable
{
    private const string Text = "name\nCông ty Kim Long – 東風\n";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "gzip", Gzip(Encoding.UTF8.GetBytes(Text)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void OpenText_ReadsEveryEncoding(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        File.WriteAllBytes(_path, bytes);
        using var file = InputFile.Open(_path);
        using (var reader = file.OpenText())
        {
            Assert.Equal(Text, reader.ReadToEnd());
        }

        using var utf8 = new StreamReader(file.OpenUtf8(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        Assert.Equal(Text, utf8.ReadToEnd());
    }

    [Fact]
    public void OpenText_ReadsUtf16WithoutAMark()
    {
        File.WriteAllBytes(_path, Encoding.Unicode.GetBytes("name,country\nAcme,US\n"));
        using var reader = InputFile.Open(_path).OpenText();
        Assert.Equal("name,country\nAcme,US\n", reader.ReadToEnd());
    }

    [Fact]
    public void OpenText_ReadsWhatIsNoUtf8AsWindows1252()
    {
        // "Citroën – café €" as Windows-1252 has it, with a line of UTF-8 behind.
        File.WriteAllBytes(_path, [.. "Citro"u8, 0xEB, .. "n "u8, 0x96, .. " caf"u8, 0xE9, .. " "u8, 0x80, .. "\nCitroën\n"u8]);
        using var reader = InputFile.Open(_path).OpenText();
        Assert.Equal("Citroën – café €\nCitroën\n", reader.ReadToEnd());
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
