namespace RelationshipRules.Cli.Runs;

/// <summary>Does the same with many things on several threads, and hands out the results in the order of the things.</summary>
internal static class InOrder
{
    /// <summary>What is handed to a thread at once: so many things, or as many bytes.</summary>
    private const int MostItems = 32;
    private const int MostBytes = 64 * 1024;

    /// <summary>Works on things as they come. No more of them are under way than keep the threads busy, however many there are.</summary>
    /// <param name="items">The things, taken one after the other on the thread of the caller.</param>
    /// <param name="size">About how many bytes one is.</param>
    /// <param name="work">What is done with each, on any thread.</param>
    /// <param name="jobs">How many threads work; 1 is that of the caller.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, int> size, Func<TItem, TResult> work, int jobs, CancellationToken cancellationToken)
    {
        if (jobs == 1)
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return work(item);
            }

            yield break;
        }

        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var underWay = new Queue<Task<TResult[]>>();
        try
        {
            foreach (var chunk in Chunks(items, size))
            {
                cancellationToken.ThrowIfCancellationRequested();
                underWay.Enqueue(Task.Factory.StartNew(() => Array.ConvertAll(chunk, item => work(item)), cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler));

                // What is done is handed out at once, for what comes next may be long in coming.
                while (underWay.Count > 2 * jobs || (underWay.TryPeek(out var first) && first.IsCompleted))
                {
                    foreach (var result in underWay.Dequeue().GetAwaiter().GetResult())
                    {
                        yield return result;
                    }
                }
            }

            while (underWay.TryDequeue(out var chunk))
            {
                foreach (var result in chunk.GetAwaiter().GetResult())
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // Nobody is left at work when the run is over, whatever ended it.
            foreach (var task in underWay)
            {
                task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
            }
        }
    }

    private static IEnumerable<TItem[]> Chunks<TItem>(IEnumerable<TItem> items, Func<TItem, int> size)
    {
        var chunk = new List<TItem>(MostItems);
        var bytes = 0;
        foreach (var item in items)
        {
            chunk.Add(item);
            bytes += size(item);
            if (chunk.Count == MostItems || bytes >= MostBytes)
            {
                yield return [.. chunk];
                chunk.Clear();
                bytes = 0;
            }
        }

        if (chunk.Count > 0)
        {
            yield return [.. chunk];
        }
    }
}
