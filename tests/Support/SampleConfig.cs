using FsCheck;

namespace RelationshipRules.Tests.Support;

/// <summary>Properties under the seed of the sample.</summary>
internal static class SampleConfig
{
    /// <summary>As many tries as the sample has of those that are made when everything is run.</summary>
    public static Config Of(int whole) => Config.QuickThrowOnFailure.WithMaxTest(Sample.Count(whole)).WithReplay((ulong)Sample.Number, 1);
}
