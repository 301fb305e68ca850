using System.Globalization;
using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace RelationshipRules.NRules;

/// <summary>
/// Writes rules in NRules' rule model. From a description come its assessment and its elements, from these whether rulesets apply and what they
/// work out, and from all of them what each rule comes to. NRules keeps one node for what several rules match alike, so conditions are made once:
/// it need not compare further to see that they are the same.
/// </summary>
internal sealed class RuleDefinitionFactory
{
    private static readonly Expression<Func<ApplicabilityFact, bool>> MaySpeak = applicability => applicability.MaySpeak;
    private static readonly Expression<Func<AssessmentFact, bool>> HasElements = assessment => assessment.Elements.Count > 0;
    private static readonly Expression<Func<ElementFact, bool>> IsElement = element => element.Index >= 0;
    private static readonly Expression<Func<FindingFact?, bool>> IsNews = finding => finding == null || finding.IsNews;
    private static readonly Expression<Action<IContext, FindingFact?>> YieldFinding = (context, finding) => FactLink.YieldFinding(context, finding);
    private static readonly Expression<Action<IContext, AssessmentFact>> YieldElements = (context, assessment) => FactLink.YieldAll(context, assessment.Elements.Values);
    private static readonly Expression<Action<IContext, AssessmentFact>> YieldDiagnostics = (context, assessment) => FactLink.YieldAll(context, DiagnosticFact.Of(assessment));

    private readonly FactSource _source;
    private readonly SessionFactOptions _options;
    private readonly Expression<Func<AssessmentFact, bool>> _isOurs;
    private readonly Dictionary<object, LambdaExpression> _conditions = [];

    /// <summary>Starts for one source of facts.</summary>
    public RuleDefinitionFactory(FactSource source, SessionFactOptions options)
    {
        (_source, _options) = (source, options);
        _isOurs = assessment => assessment.Live.Source == source;
    }

    /// <summary>Links the assessment of a description.</summary>
    public IRuleDefinition Assessment()
    {
        var source = _source;
        var builder = Begin(Name("Assessment"), "The assessment of a description, made when it is first asked for", tags: [RelationshipRuleProperties.GroundworkTag]);
        builder.LeftHandSide().Pattern(typeof(DescriptionFact), "description");
        Expression<Action<IContext, DescriptionFact>> follow = (context, description) => FactLink.Follow(context, source, description);
        builder.RightHandSide().Action(follow);
        return builder.Build();
    }

    /// <summary>Links the elements of a description.</summary>
    public IRuleDefinition Elements() => OfAssessment(Begin(Name("Elements"), "The elements of a description, and the description as a whole", tags: [RelationshipRuleProperties.GroundworkTag]), YieldElements);

    /// <summary>What is made of findings, once all rules have had their say, and what is wrong.</summary>
    public IEnumerable<IRuleDefinition> Summaries()
    {
        var after = _options.Priority - 1;
        return
        [
            OfAssessment(Begin(Name("Diagnostics"), "What is wrong with a description or an evaluation", after), YieldDiagnostics),
            .. new global::NRules.Fluent.RuleDefinitionFactory().Create([new TellConflicts(_source, after), new TellSuppressions(_source, after), new TellGroups(_source, after)]),
        ];
    }

    /// <summary>Links whether a ruleset applies.</summary>
    public IRuleDefinition Applicability(int number)
    {
        var ruleset = _source.Rulesets[number];
        var builder = Begin($"{ruleset}.Applicability", $"Whether a description is one for: {ruleset.InForce.Title}", tags: [RelationshipRuleProperties.GroundworkTag, ruleset.InForce.Name]);
        MatchAssessment(builder).Condition(HasElements);
        Expression<Func<AssessmentFact, ApplicabilityFact>> apply = assessment => new(assessment, ruleset, assessment.Live.Apply(number));
        return YieldChanges(builder, "applicability", apply);
    }

    /// <summary>Links a derived fact, for each element that it is a fact of.</summary>
    public IRuleDefinition Derived(int number)
    {
        var derivation = _source.Evaluator.Derivations[number];
        var builder = Begin($"{derivation.Ruleset}.{derivation.Fact.Path}", derivation.Fact.Title, tags: [RelationshipRuleProperties.GroundworkTag, derivation.Ruleset]);

        // It may follow from anything: every change of the description leads here, and what comes out the same leads no further.
        MatchAssessment(builder).Condition(HasElements);
        if (derivation.List is null)
        {
            MatchDerived(builder, "assessment", derivation.RulesetNumber, derivation.DerivedPaths);
            Expression<Func<AssessmentFact, DerivationFact>> derive = assessment => new(assessment.Whole, derivation, assessment.Live.Derive(number));
            return YieldChanges(builder, "derived", derive);
        }

        MatchDerived(builder, "assessment", derivation.RulesetNumber, derivation.DerivedPaths);
        var element = Match(builder, _source.ScopeOf(derivation.List));
        element.Condition(IsElement);
        element.Condition(SameDescription("assessment", "element"));
        Expression<Func<ElementFact, DerivationFact>> deriveOf = element => new(element, derivation, element.Live.Derive(number, element));
        return YieldChanges(builder, "derived", deriveOf);
    }

    /// <summary>A rule of a ruleset: one match for each element that it is about, with what it comes to there, and a linked <see cref="FindingFact"/> where the host wants to hear of that.</summary>
    public IRuleDefinition Finding(int number)
    {
        var rule = _source.Evaluator.Rules[number];
        var descriptor = rule.Descriptor;
        var builder = Begin(descriptor.Id, descriptor.Title, tags: [descriptor.Ruleset, descriptor.Kind.ToString(), descriptor.Category, .. descriptor.Tags]);
        builder.Property(RelationshipRuleProperties.Descriptor, descriptor);
        builder.Property(RelationshipRuleProperties.Severity, rule.Severity);

        var ruleset = _source.Evaluator.GetRuleset(number);
        var applicability = builder.LeftHandSide().Pattern(typeof(ApplicabilityFact), "applicability");
        applicability.Condition(Is<ApplicabilityFact>("applicability", nameof(ApplicabilityFact.Scope), _source.Rulesets[ruleset]));
        if (!_source.Wants(Outcome.NotApplicable))
        {
            applicability.Condition(MaySpeak);
        }

        MatchDerived(builder, "applicability", ruleset, rule.DerivedPaths);

        // Last, where NRules has the shortest way to it.
        Match(builder, _source.ScopeOfRule[number]).Condition(SameDescription("applicability", "element"));

        // Not as a lambda of this method, so that NRules shows the rule's id.
        var element = Expression.Parameter(typeof(ElementFact), "element");
        var evaluate = Expression.Call(element, nameof(ElementFact.Evaluate), null, Expression.Constant(new NumberedRule(number, descriptor.Id)));
        builder.LeftHandSide().Pattern(typeof(FindingFact), "finding").Binding().BindingExpression(Expression.Lambda<Func<ElementFact, FindingFact?>>(evaluate, element));
        builder.Filters().Filter(FilterType.Predicate, IsNews);
        builder.RightHandSide().Action(YieldFinding);
        return builder.Build();
    }

    private static string Name(string what) => $"{RelationshipRuleProperties.Tag}.{what}";

    private RuleBuilder Begin(string name, string description, int? priority = null, params IEnumerable<string> tags)
    {
        var builder = new RuleBuilder();
        builder.Name(name);
        builder.Description(description);
        builder.Priority(priority ?? _options.Priority);
        builder.Tags(tags.Prepend(RelationshipRuleProperties.Tag).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal));
        return builder;
    }

    private IRuleDefinition OfAssessment(RuleBuilder builder, Expression<Action<IContext, AssessmentFact>> yield)
    {
        MatchAssessment(builder);
        builder.RightHandSide().Action(yield);
        return builder.Build();
    }

    /// <summary>Ends a rule that binds a fact and links it where it says something else than before.</summary>
    private static IRuleDefinition YieldChanges<TFrom, TFact>(RuleBuilder builder, string name, Expression<Func<TFrom, TFact>> bind)
        where TFact : RelationshipFact
    {
        builder.LeftHandSide().Pattern(typeof(TFact), name).Binding().BindingExpression(bind);
        var fact = Expression.Parameter(typeof(TFact), name);
        builder.Filters().Filter(FilterType.Predicate, Expression.Lambda<Func<TFact, bool>>(Expression.Property(fact, nameof(RelationshipFact.IsNewConclusion)), fact));
        var context = Expression.Parameter(typeof(IContext), "context");
        builder.RightHandSide().Action(Expression.Lambda(Expression.Call(typeof(FactLink), nameof(FactLink.YieldConclusion), null, context, fact), context, fact));
        return builder.Build();
    }

    private PatternBuilder MatchAssessment(RuleBuilder builder)
    {
        var assessment = builder.LeftHandSide().Pattern(typeof(AssessmentFact), "assessment");
        assessment.Condition(_isOurs);
        return assessment;
    }

    private PatternBuilder Match(RuleBuilder builder, ListScope scope)
    {
        var element = builder.LeftHandSide().Pattern(typeof(ElementFact), "element");
        element.Condition(Is<ElementFact>("element", nameof(ElementFact.Scope), scope));
        return element;
    }

    /// <summary>Matches the derived facts of the description that something reads. Those of elements are read for any number of them, or none.</summary>
    private void MatchDerived(RuleBuilder builder, string first, int ruleset, IReadOnlyList<string> paths)
    {
        if (!_options.DerivedFacts)
        {
            return;
        }

        var read = _source.Evaluator.Derivations.Where(derivation => derivation.RulesetNumber == ruleset && derivation.List is null && paths.Contains(derivation.Fact.Path, StringComparer.Ordinal));
        foreach (var (derivation, i) in read.Select((derivation, i) => (derivation, i)))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"derived{i + 1}");
            var pattern = builder.LeftHandSide().Pattern(typeof(DerivationFact), name);

            // By its ruleset first: NRules asks each of these of every derived fact, and this one once for all that a ruleset has.
            pattern.Condition(Is<DerivationFact>(name, nameof(DerivationFact.Scope), _source.Rulesets[ruleset]));
            pattern.Condition(Is<DerivationFact>(name, nameof(DerivationFact.Derivation), derivation));
            pattern.Condition(SameDescription(first, name));
        }
    }

    /// <summary>That a fact has what a source has one of.</summary>
    private LambdaExpression Is<TFact>(string name, string property, object value) => Condition((name, property, value), () =>
    {
        var fact = Expression.Parameter(typeof(TFact), name);
        return Expression.Lambda(Expression.ReferenceEqual(Expression.Property(fact, property), Expression.Constant(value)), fact);
    });

    private LambdaExpression SameDescription(string first, string second) => Condition((first, second), () =>
    {
        var (one, other) = (Parameter(first), Parameter(second));
        return Expression.Lambda(Expression.ReferenceEqual(Expression.Property(one, nameof(RelationshipFact.Live)), Expression.Property(other, nameof(RelationshipFact.Live))), one, other);

        static ParameterExpression Parameter(string name) => Expression.Parameter(
            name switch { "assessment" => typeof(AssessmentFact), "element" => typeof(ElementFact), "applicability" => typeof(ApplicabilityFact), _ => typeof(DerivationFact) },
            name);
    });

    private LambdaExpression Condition(object key, Func<LambdaExpression> make)
    {
        if (!_conditions.TryGetValue(key, out var condition))
        {
            _conditions.Add(key, condition = make());
        }

        return condition;
    }
}
