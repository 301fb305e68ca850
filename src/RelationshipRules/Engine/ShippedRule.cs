using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>What a rule comes to where it speaks, worked out by code that was written ahead; <see cref="ShippedRule.Tree"/> where that leaves it to the tree.</summary>
/// <param name="description">The description.</param>
/// <param name="part">The element; the description itself for a rule about it as a whole.</param>
/// <param name="context">Where parameters are.</param>
/// <param name="isPresuming">Whether what is presumed holds where nothing is stated.</param>
internal delegate Outcome OutcomeCode(Partnership description, object part, EvaluationContext context, bool isPresuming);

/// <summary>What a test comes to; <see cref="Truth.Error"/> where it is left to the tree.</summary>
/// <inheritdoc cref="OutcomeCode"/>
internal delegate Truth TestCode(Partnership description, object part, EvaluationContext context, bool isPresuming);

/// <summary>The code of a rule that was written ahead.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="When">Whether it applies to an element of which nothing is known, where that can come out; null where it cannot, and for rules that apply to all.</param>
internal sealed record ShippedRule(OutcomeCode Outcome, TestCode? When)
{
    /// <summary>Stands for an outcome that is left to the tree.</summary>
    public const Outcome Tree = (Outcome)byte.MaxValue;

    /// <summary>Stands for an undetermined outcome of a rule of which it is not known whether it applies: only then can what is presumed settle anything, for nothing of what it asks for is ever presumed.</summary>
    public const Outcome Waiting = (Outcome)(byte.MaxValue - 1);
}

/// <summary>The code of a test that was written ahead.</summary>
/// <param name="Test">What it comes to.</param>
/// <param name="OfUnknown">What it comes to for an element of which nothing is known.</param>
internal sealed record ShippedTest(TestCode Test, TestCode OfUnknown);

/// <summary>The code of the rules of an analysis, by their number; null for a rule that has none.</summary>
/// <param name="Outcomes">What they come to.</param>
/// <param name="Whens">Whether they apply to an element of which nothing is known; null too where that cannot come out.</param>
/// <param name="Tests">The code of the tests of whom rules bind.</param>
internal sealed record ShippedCode(OutcomeCode?[] Outcomes, TestCode?[] Whens, Dictionary<CompiledCondition, ShippedTest> Tests);
