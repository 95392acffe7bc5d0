using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>
/// A file that is to be read, more than once where need be. Standard input is kept in a temporary file meanwhile; gzip is
/// told by its first two bytes and undone.
/// </summary>
public sealed class InputFile : IDisposable
{
    private const int SniffedBytes = 64 * 1024;
    private const int LeastBuffer = 4 * 1024;
    private const int MostBuffer = 64 * 1024;

    private readonly string _path;
    private readonly bool _isTemporary;
    private FileStream? _opened;

    private InputFile(string name, string path, bool isTemporary) => (Name, _path, _isTemporary) = (name, path, isTemporary);

    /// <summary>The name without folders, and without <c>.gz</c>.</summary>
    public string Name { get; }

    /// <summary>The size of the file as it lies there, in bytes.</summary>
    public long Length => new FileInfo(_path).Length;

    /// <summary>How many of these bytes the last reading has taken; all of them once it has ended.</summary>
    public long Position => _opened is { CanRead: true } open ? open.Position : Length;

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static InputFile Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using (File.OpenRead(path))
        {
            // Found out now rather than halfway.
        }

        return new InputFile(NameOf(path), path, isTemporary: false);
    }

    /// <summary>Keeps all of a stream, since a file is looked at before anything of it is recorded.</summary>
    public static async Task<InputFile> KeepAsync(Stream stream, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var path = Path.GetTempFileName();
        var kept = new InputFile(name, path, isTemporary: true);
        try
        {
            await using var file = File.Create(path);
            await stream.CopyToAsync(file, cancellation);
            return kept;
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <summary>The bytes, gzip undone.</summary>
    public Stream OpenBytes() => Unpacked(_opened = OpenFile());

    /// <summary>The text, in the encoding that it is written in (<see cref="TextEncoding"/>).</summary>
    public StreamReader OpenText()
    {
        // First what may fail.
        var encoding = TextEncoding.Of(Beginning());
        return new(OpenBytes(), encoding, detectEncodingFromByteOrderMarks: true, BufferBytes);
    }

    /// <summary>The text as UTF-8, without a byte order mark.</summary>
    public Stream OpenUtf8()
    {
        var beginning = Beginning();
        var encoding = TextEncoding.Of(beginning);
        var bytes = OpenBytes();
        Span<byte> mark = stackalloc byte[3];
        bytes.ReadExactly(mark[..(beginning.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0)]);
        return Encoding.CreateTranscodingStream(bytes, encoding, new UTF8Encoding(false));
    }

    /// <summary>The first bytes, gzip undone.</summary>
    public byte[] Beginning()
    {
        using var stream = Unpacked(OpenFile());
        var rented = ArrayPool<byte>.Shared.Rent(SniffedBytes);
        try
        {
            return rented[..stream.ReadAtLeast(rented.AsSpan(0, SniffedBytes), SniffedBytes, throwOnEndOfStream: false)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public void Dispose()
    {
        if (_isTemporary)
        {
            File.Delete(_path);
        }
    }

    // Large buffers stay until the whole heap is collected: a small file takes none.
    private int BufferBytes => (int)Math.Clamp(Length, LeastBuffer, MostBuffer);

    private FileStream OpenFile() => new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferBytes);

    private static Stream Unpacked(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
