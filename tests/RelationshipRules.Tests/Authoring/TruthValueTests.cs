using RelationshipRules.Authoring;

namespace RelationshipRules.Tests.Authoring;

public sealed class TruthValueTests
{
    private static readonly TruthValue[] All = [TruthValue.True, TruthValue.False, TruthValue.Unknown];

    [Fact]
    public void Operators_OnAllPairs_FollowKleene()
    {
        foreach (var a in All)
        {
            (!a).ToNullable().ShouldBe(!a.ToNullable());
            foreach (var b in All)
            {
                // C#'s own operators on bool? are Kleene's.
                (a & b).ToNullable().ShouldBe(a.ToNullable() & b.ToNullable());
                (a | b).ToNullable().ShouldBe(a.ToNullable() | b.ToNullable());
                a.AgreesWith(b).ToNullable().ShouldBe(a.IsUnknown || b.IsUnknown ? null : a.IsTrue == b.IsTrue);
                (a == b).ShouldBe(a.ToNullable() == b.ToNullable());
                (a != b).ShouldBe(!a.Equals(b));
            }
        }
    }

    [Fact]
    public void Default_IsUnknown()
    {
        default(TruthValue).ShouldBe(TruthValue.Unknown);
        default(TruthValue).IsUnknown.ShouldBeTrue();
        All.Select(t => t.ToString()).ShouldBe(["true", "false", "unknown"]);
        All.Select(t => t.GetHashCode()).Distinct().Count().ShouldBe(3);
    }
}
