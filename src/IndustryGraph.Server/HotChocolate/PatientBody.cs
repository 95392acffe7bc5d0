using IndustryGraph.Server.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>The body of a response which, where it is a stream of events, ends the request of a client that does not take them.</summary>
internal sealed class PatientBody(HttpContext context, Stream inner, SendPatience patience) : Stream
{
    private static readonly string[] Streams = ["text/event-stream", "multipart/mixed", "application/jsonl"];

    private bool? _isStream;

    /// <summary>Puts it before the body that is there.</summary>
    public static void Use(HttpContext context, SendPatience patience)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(
            new StreamResponseBodyFeature(new PatientBody(context, body.Stream, patience), body));
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // Known once something is written.
    private bool IsStream => _isStream ??= Begin();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => IsStream
        ? new(TakenAsync(inner.WriteAsync(buffer, cancellationToken).AsTask(), buffer.Length))
        : inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        IsStream ? TakenAsync(inner.FlushAsync(cancellationToken), 0) : inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool Begin()
    {
        var isStream = context.Response.ContentType is { } type
            && Streams.Any(stream => type.StartsWith(stream, StringComparison.OrdinalIgnoreCase));
        // The server's own bound knows nothing of events.
        if (isStream && context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        return isStream;
    }

    private async Task TakenAsync(Task sending, int bytes)
    {
        if (!await patience.TakesAsync(sending, bytes))
        {
            context.Abort();
            await sending;
        }
    }
}
