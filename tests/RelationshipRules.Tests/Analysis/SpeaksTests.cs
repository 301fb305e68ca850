using RelationshipRules.Engine;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Whether a ruleset speaks of something, by which outcomes of what is silent are known again.</summary>
public sealed class SpeaksTests
{
    private static readonly Speaks[] All =
    [
        .. from stated in Enum.GetValues<Truth>()
        from presumed in Enum.GetValues<Truth>()
        from because in Enum.GetValues<NotApplicableBecause>()
        from isYardstick in new[] { false, true }
        from restsOnDay in new[] { false, true }
        select new Speaks(stated, presumed, because, isYardstick, restsOnDay),
    ];

    [Fact]
    public void Code_OfAnything_IsItsOwnAndBelowItsLimit()
    {
        All.Append(Speaks.NotTested).Select(speaks => speaks.Code).ShouldBeUnique();
        All.ShouldAllBe(speaks => speaks.Code >= 0 && speaks.Code < 1 << 24);
    }

    [Fact]
    public void And_OfTwoTests_GivesTheReasonOfTheFirstThatFails()
    {
        var open = new Speaks(Truth.Unknown, Truth.True, NotApplicableBecause.None);
        var presumedNot = new Speaks(Truth.Unknown, Truth.False, NotApplicableBecause.Day);
        var not = new Speaks(Truth.False, Truth.False, NotApplicableBecause.Party);

        open.And(not).Because.ShouldBe(NotApplicableBecause.Party);
        presumedNot.And(open).Because.ShouldBe(NotApplicableBecause.Day);
        presumedNot.And(not).Because.ShouldBe(NotApplicableBecause.Party);
        not.And(presumedNot).ShouldBe(not);
        presumedNot.And(open).Presumed.ShouldBe(Truth.False);
        open.And(Speaks.Always with { IsYardstick = true }).IsYardstick.ShouldBeTrue();
        (presumedNot with { RestsOnDay = true }).And(open).RestsOnDay.ShouldBeTrue();
    }
}
