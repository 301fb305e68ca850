namespace RelationshipRules.Tests;

/// <summary>The bytes that this thread asks for while something runs.</summary>
internal static class Allocated
{
    /// <summary>Runs <paramref name="action"/> up to five times and returns the least bytes of a run.</summary>
    /// <remarks>What allocates does so each time. A single run may count more: for code that is compiled again while it runs, or a collection that another test brings about.</remarks>
    public static long By(Action action)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 5 && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
