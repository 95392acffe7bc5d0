using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>
/// Cursors as clients see them: base64url of day, moment, sequence, list and position, and eight bytes of their
/// HMAC-SHA256 under the id of the store. The signature is there to find mistakes and cursors of other stores; a cursor
/// holds nothing that its reader may not see.
/// </summary>
internal sealed class CursorCodec(Revision revision)
{
    private const int Fixed = 4 + 8 + 8 + 8;
    private const int Signature = 8;

    private byte[]? _key;

    /// <summary>How far the log is known to have come.</summary>
    public Revision Revision => revision;

    /// <summary>Tells lists apart by everything but pin and page.</summary>
    public static ulong Hash(string list) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(list)));

    public string Encode(Pin pin, ulong list, string position)
    {
        var length = Fixed + Encoding.UTF8.GetByteCount(position);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length + Signature] : new byte[length + Signature];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, pin.ValidAt.DayNumber);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[4..], pin.KnownAt.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[12..], revision.Sequence);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[20..], list);
        Encoding.UTF8.GetBytes(position, bytes[Fixed..]);
        Sign(bytes[..length], bytes[length..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>How far the log had come where a cursor was given; null where no server of this store gave it.</summary>
    public long? SequenceOf(string text) => Open(text, out var bytes) is null ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(12)) : null;

    /// <param name="text">What a client sent.</param>
    /// <param name="list">The list it must belong to.</param>
    /// <param name="scope">Where it is used: a clock given there must be the cursor's.</param>
    public Answer<Cursor> Decode(string text, ulong list, PinScope scope)
    {
        if (Open(text, out var opened) is { } fault)
        {
            return fault;
        }

        var bytes = opened.AsSpan();
        var pin = new Pin(
            DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(bytes)), new Instant(BinaryPrimitives.ReadInt64LittleEndian(bytes[4..])));
        var sequence = BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[20..]) != list)
        {
            return Bad("it belongs to another list, order or filter");
        }

        if ((scope.ValidGiven && scope.Pin.ValidAt != pin.ValidAt) || (scope.KnownGiven && scope.Pin.KnownAt != pin.KnownAt))
        {
            return Bad("it was given at another pin");
        }

        return sequence > revision.Sequence
            ? Bad("it is newer than the store")
            : new Cursor(pin, sequence, list, Encoding.UTF8.GetString(bytes[Fixed..]));
    }

    /// <summary>Takes the signature off, or tells what is wrong with it.</summary>
    private Fault? Open(string text, out ArraySegment<byte> bytes)
    {
        var cursor = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        bytes = default;
        // The Try method throws where a letter is none of the alphabet.
        if (Base64Url.DecodeFromChars(text, cursor, out _, out var written) != OperationStatus.Done || written < Fixed + Signature)
        {
            return Bad("it is none that this server gives");
        }

        bytes = new ArraySegment<byte>(cursor, 0, written - Signature);
        Span<byte> signature = stackalloc byte[Signature];
        Sign(bytes, signature);
        return CryptographicOperations.FixedTimeEquals(signature, cursor.AsSpan(bytes.Count, Signature))
            ? null
            : Bad("it was altered, or another store gave it");
    }

    private static Fault Bad(string why) =>
        new(FaultCodes.BadCursor, $"The cursor does not fit: {why}. Pass a cursor of this very list, unchanged, or begin again without one.");

    private void Sign(ReadOnlySpan<byte> bytes, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key ??= Encoding.UTF8.GetBytes("cursor:" + revision.StoreId), bytes, hash);
        hash[..Signature].CopyTo(signature);
    }
}
