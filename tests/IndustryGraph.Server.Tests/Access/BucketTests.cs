using System.Net;
using IndustryGraph.Api;
using IndustryGraph.Server.Access.Rates;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Access;

public sealed class BucketTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Charge_LendsAndTimePaysBack()
    {
        var bucket = new Bucket(new Rate(2, 10), _time);

        Assert.Equal(new Allowance(10, -4, 7), bucket.Charge(14));
        Assert.False(bucket.TryEnter(out var wait));
        Assert.Equal(3, wait);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(bucket.TryEnter(out _));
        Assert.Equal(1, bucket.Left.Remaining);
    }

    [Fact]
    public void TryReserve_LeavesNothingForOthersOfWhatOneMayComeTo()
    {
        var bucket = new Bucket(new Rate(2, 10), _time);

        // One that is alone may come to more than is there.
        Assert.True(bucket.TryReserve(12));
        Assert.False(bucket.TryReserve(1));
        Assert.False(bucket.TryEnter(out var wait));
        Assert.Equal(1, wait);
        bucket.Charge(4);
        bucket.Release(12);
        Assert.True(bucket.TryEnter(out _));
        Assert.Equal(5, bucket.Left.Remaining);
    }

    [Fact]
    public void TryReserve_BoundsTheDebtByOneRequestHoweverManyComeAtOnce()
    {
        const int Cost = 8;
        var bucket = new Bucket(new Rate(1, 10), _time);

        Parallel.For(0, 1000, _ =>
        {
            if (bucket.TryEnter(out var wait) && bucket.TryReserve(Cost))
            {
                bucket.Charge(Cost);
                bucket.Release(Cost);
            }
        });

        Assert.InRange(bucket.Left.Remaining, -Cost, 0);
    }

    [Fact]
    public void Left_IsNeverMoreThanTheBurst()
    {
        var bucket = new Bucket(new Rate(2, 10), _time);
        bucket.Charge(1);
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new Allowance(10, 10, 0), bucket.Left);
        Assert.True(bucket.IsFull);
    }

    [Fact]
    public void Buckets_AreBoundedHoweverManyAddressesThereAre()
    {
        var buckets = new Buckets(new Rate(1, 10), _time, most: 3);
        foreach (var name in new[] { "a", "b", "c" })
        {
            buckets.Of(name).Charge(1);
        }

        // All are in use: the next ones share one.
        Assert.Same(buckets.Of("d"), buckets.Of("e"));
        Assert.Equal(9, buckets.Of("a").Left.Remaining);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(buckets.Of("d"), buckets.Of("e"));
        Assert.Equal(2, buckets.Count);
    }

    [Theory]
    [InlineData("198.51.100.1", "198.51.100.1", true)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", true)]
    [InlineData("198.51.100.1", "198.51.100.2", false)]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void Origin_IsTheAddressOrTheNetworkOfASubscriber(string one, string other, bool same) =>
        Assert.Equal(same, Origin.Of(IPAddress.Parse(one)) == Origin.Of(IPAddress.Parse(other)));
}
