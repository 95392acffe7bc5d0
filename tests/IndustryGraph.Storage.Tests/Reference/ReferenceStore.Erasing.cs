using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    public ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        var isNode = _versions.Exists(version => version.Node.Slug == erasure.Slug);
        var claims = _claims.FindAll(claim => claim.Slug == erasure.Slug || claim.Source.Value == erasure.Slug);
        if (!isNode && claims.Count == 0)
        {
            return new((Revision?)null);
        }

        for (var i = 0; i < _versions.Count; i++)
        {
            _versions[i] = _versions[i].Node.Slug == erasure.Slug ? (_versions[i].At, ErasedText.Of(_versions[i].Node)) : _versions[i];
        }

        for (var i = 0; i < _claims.Count; i++)
        {
            _claims[i] = claims.Contains(_claims[i]) ? ErasedText.Of(_claims[i]) : _claims[i];
        }

        // The reasons of retractions stand in the log.
        var slugs = claims.ConvertAll(claim => claim.Slug);
        for (var i = 0; i < _log.Count; i++)
        {
            _log[i] = _log[i].Kind == ChangeKind.ClaimRetracted && slugs.Contains(_log[i].Slug) ? _log[i] with { Reason = ErasedText.Mark } : _log[i];
        }

        var (now, next) = (Instant.Of(time.GetUtcNow()), new Instant(Revision.At.Ticks + 1));
        foreach (var slug in slugs.Order(StringComparer.Ordinal).Prepend(isNode ? erasure.Slug : null).OfType<string>())
        {
            _log.Add(new LogEntry(_log.Count + 1, now > next ? now : next, ChangeKind.TextErased, slug, erasure.Actor, erasure.Reason));
        }

        return new((Revision?)Revision);
    }
}
