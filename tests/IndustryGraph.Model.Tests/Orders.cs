using FsCheck;
using FsCheck.Fluent;

namespace IndustryGraph.Model.Tests;

/// <summary>The laws of a total order.</summary>
internal static class Orders
{
    public static void IsTotal<T>(Gen<T> values, IComparer<T> order, Func<T, T, bool> equal) => Draw.ForAll(
        from x in values from y in values from z in values select (x, y, z),
        item =>
        {
            var (x, y, z) = item;
            Assert.Equal(0, order.Compare(x, x));
            Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
            Assert.Equal(equal(x, y), order.Compare(x, y) == 0);
            Assert.False(order.Compare(x, y) <= 0 && order.Compare(y, z) <= 0 && order.Compare(x, z) > 0);
        });
}
