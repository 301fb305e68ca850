using RelationshipRules.Authoring;

namespace RelationshipRules.Tests;

public sealed class OutcomeLabelsTests
{
    [Theory]
    [InlineData(RuleKind.Undertaking, "met", "departure explained", "not met", "not stated", "not applicable")]
    [InlineData(RuleKind.SuccessFactor, "met", "departure explained", "not met", "not stated", "not applicable")]
    [InlineData(RuleKind.Recommendation, "met", "departure explained", "not met", "not stated", "not applicable")]
    [InlineData(RuleKind.Lesson, "met", "departure explained", "not met", "not stated", "not applicable")]
    [InlineData(RuleKind.Opportunity, "taken", "departure explained", "missed", "not stated", "not applicable")]
    [InlineData(RuleKind.Challenge, "mitigated", "departure explained", "exposed", "not stated", "not present")]
    [InlineData(RuleKind.Weakness, "mitigated", "departure explained", "exposed", "not stated", "not present")]
    public void Label_OfKindAndOutcome_IsTheDesignsWord(RuleKind kind, string satisfied, string explained, string violated, string undetermined, string notApplicable)
    {
        OutcomeLabels.Get(kind, Outcome.Satisfied).ShouldBe(satisfied);
        OutcomeLabels.Get(kind, Outcome.Explained).ShouldBe(explained);
        OutcomeLabels.Get(kind, Outcome.Violated).ShouldBe(violated);
        OutcomeLabels.Get(kind, Outcome.Undetermined).ShouldBe(undetermined);
        OutcomeLabels.Get(kind, Outcome.NotApplicable).ShouldBe(notApplicable);
    }

    [Fact]
    public void Label_OfClassification_IsAboutItsValue()
    {
        OutcomeLabels.Get(RuleKind.Classification, Outcome.Satisfied).ShouldBe("classified");
        OutcomeLabels.Get(RuleKind.Classification, Outcome.Undetermined).ShouldBe("not stated");
    }

    [Fact]
    public void Label_OfUndefinedKindOrOutcome_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => OutcomeLabels.Get((RuleKind)99, Outcome.Satisfied));
        Should.Throw<ArgumentOutOfRangeException>(() => OutcomeLabels.Get(RuleKind.Lesson, (Outcome)99));
    }
}
