using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace RelationshipRules.NRules;

/// <summary>
/// Writes rules in NRules' rule model. All start from the same two elements, a description and its assessment; NRules keeps one node for
/// what several rules have in common, so a description is analysed once however many rules there are, and each rule can be used without
/// the others.
/// </summary>
internal sealed class RuleDefinitionFactory
{
    private readonly int _priority;
    private readonly Expression<Func<DescriptionFact, AssessmentFact>> _assess;

    /// <summary>Starts for one source of facts.</summary>
    public RuleDefinitionFactory(FactSource source, int priority)
    {
        _priority = priority;

        // The same expression object for all rules: NRules need not compare further to see that the node is the same.
        _assess = description => source.Assess(description);
    }

    /// <summary>A rule of a ruleset: one match, and one linked <see cref="FindingFact"/>, for each outcome that the host wants to hear of.</summary>
    public IRuleDefinition Finding(RuleDescriptor rule, Severity severity)
    {
        var builder = Begin(rule.Id, rule.Title, [rule.Ruleset, rule.Kind.ToString(), rule.Category, .. rule.Tags]);
        builder.Property(RelationshipRuleProperties.Descriptor, rule);
        builder.Property(RelationshipRuleProperties.Severity, severity);
        return Each<FindingFact>(builder, rule.Id);
    }

    /// <summary>Links the assessment itself.</summary>
    public IRuleDefinition Assessment()
    {
        var builder = Begin(Shares.Assessment, "The whole assessment of a description", []);
        Assess(builder.LeftHandSide().Pattern(typeof(AssessmentFact), "assessment"));
        Expression<Action<IContext, AssessmentFact>> yield = (context, assessment) => FactLink.Yield(context, assessment);
        builder.RightHandSide().Action(yield);
        return builder.Build();
    }

    /// <summary>Links what rulesets derive.</summary>
    public IRuleDefinition Derivations() => Each<DerivationFact>(Begin(Shares.DerivedFacts, "What rulesets work out from a description", []), Shares.DerivedFacts);

    /// <summary>Links what is wrong.</summary>
    public IRuleDefinition Diagnostics() => Each<DiagnosticFact>(Begin(Shares.Diagnostics, "What is wrong with a description or an evaluation", []), Shares.Diagnostics);

    private RuleBuilder Begin(string name, string description, IEnumerable<string> tags)
    {
        var builder = new RuleBuilder();
        builder.Name(name);
        builder.Description(description);
        builder.Priority(_priority);
        builder.Tags(tags.Prepend(RelationshipRuleProperties.Tag).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal));
        return builder;
    }

    private IRuleDefinition Each<TFact>(RuleBuilder builder, string share)
        where TFact : RelationshipFact
    {
        var facts = builder.LeftHandSide().Pattern(typeof(TFact), "fact").Aggregate();
        facts.Aggregator(share, [], typeof(ShareAggregatorFactory));
        Assess(facts.Pattern(typeof(AssessmentFact), "assessment"));
        Expression<Action<IContext, TFact>> yield = static (context, fact) => FactLink.Yield(context, fact);
        builder.RightHandSide().Action(yield);
        return builder.Build();
    }

    private void Assess(PatternBuilder assessment)
    {
        var aggregate = assessment.Aggregate();
        aggregate.Project(_assess);
        aggregate.Pattern(typeof(DescriptionFact), "description");
    }
}
