using FsCheck;

namespace RelationshipRules.Tests.Support;

/// <summary>Properties under the seed of the sample.</summary>
internal static class SampleConfig
{
    /// <summary>As many tries as the sample has of those that are made when everything is run.</summary>
    public static Config Of(int whole) => Each(Sample.Count(whole));

    /// <summary>So many tries in each run; other ones for another seed, so that what has passed on a commit passes on it again.</summary>
    public static Config Each(int tries) => Config.QuickThrowOnFailure.WithMaxTest(tries).WithReplay((ulong)Sample.Number, 1);
}
