using RelationshipRules.Compilation;
using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Analysis;

/// <summary>A small ruleset made in memory, without files: the conditions are the real ones, compiled against the real model.</summary>
internal sealed class TestRuleset(string name = "test")
{
    private readonly List<Func<ConditionEnvironment, ParameterPlan>> _parameters = [];
    private readonly List<Func<ConditionEnvironment, DerivedFactPlan>> _derived = [];
    private readonly List<Func<ConditionEnvironment, CompiledRule>> _rules = [];
    private readonly List<ParameterInForce> _inForce = [];
    private readonly List<(FactInfo Info, ConditionType Type)> _extensions = [];

    public IReadOnlyList<ApplicabilityTest> Yardstick { get; init; } = [];

    /// <summary>What is presumed, by path; the name of a presumption is its path.</summary>
    public IReadOnlyDictionary<string, Value> Presumes { get; init; } = new Dictionary<string, Value>();

    public string? AppliesWhen { get; init; }

    public string? AppliesReason { get; init; }

    public static RelationshipAnalyzer Analyzer(params TestRuleset[] rulesets)
        => Analyzer(new DateOnly(2026, 1, 1), suppressionsEnabled: true, rulesets);

    public static RelationshipAnalyzer Analyzer(DateOnly asOf, bool suppressionsEnabled, params TestRuleset[] rulesets)
        => new(new([.. rulesets.Select(ruleset => ruleset.Build())]) { ProfileName = "test profile", AsOf = asOf, SuppressionsEnabled = suppressionsEnabled }, []);

    public TestRuleset Parameter(string parameter, Value value, ConditionType? type = null)
    {
        _parameters.Add(environment => new(
            environment.AddParameter(parameter, type ?? ConditionType.Double),
            value,
            new() { Ruleset = name, Name = parameter, Title = $"the parameter {parameter}", Text = value.ToString(), Origin = "test", Value = PlainValue.Of(value) }));
        return this;
    }

    public TestRuleset Derived(string path, FactType type, ConditionType conditionType, string value)
    {
        _derived.Add(environment =>
        {
            var info = new FactInfo { Path = path, Name = path[(path.LastIndexOf('.') + 1)..], Group = "", Title = $"derived {path}", Meaning = "", Question = "", Type = type, Values = [] };
            var symbol = environment.AddDerivedFact(info, conditionType, out var problem);
            problem.ShouldBeNull();
            symbol!.Define((null, Compile(environment, value, conditionType, symbol.Scope).Root));
            var read = symbol.Scope.ElementName is { } element ? $"{element}.{info.Name}" : path;
            return new(Compile(environment, read, null, symbol.Scope), info, []);
        });
        return this;
    }

    public TestRuleset Extension(string path, FactType type, ConditionType conditionType, params string[] values)
    {
        _extensions.Add((new()
        {
            Path = path,
            Name = path[(path.LastIndexOf('.') + 1)..],
            Group = "",
            Title = "extension",
            Meaning = "",
            Question = "What is it?",
            Type = type,
            Values = [.. values.Select(v => new FactValue(v, v, v))],
        }, conditionType));
        return this;
    }

    public TestRuleset Rule(
        string id,
        string require = "",
        string? when = null,
        string? explainedBy = null,
        string? value = null,
        string? scope = null,
        string? focus = null,
        RuleKind kind = RuleKind.Undertaking,
        Severity severity = Severity.Warning,
        IReadOnlyDictionary<Outcome, string>? messages = null,
        Addressee addressee = Addressee.Both,
        IReadOnlyList<string>? restates = null,
        params ConflictReference[] conflicts)
    {
        _rules.Add(environment =>
        {
            var place = scope is null ? environment.Root : environment.FindScope(scope, out _)!;
            var compiled = new[] { when, require, explainedBy }
                .Select((text, i) => string.IsNullOrEmpty(text) ? null : Compile(environment, text, ConditionType.Bool, place, mayPresume: i == 0))
                .ToArray();
            var valueExpression = value is null ? null : Compile(environment, value, null, place);
            var descriptor = new RuleDescriptor
            {
                Id = id,
                Title = $"Rule {id}",
                Kind = value is null ? kind : RuleKind.Classification,
                Addressee = addressee,
                Ruleset = name,
                Category = "test",
                DefaultSeverity = severity,
                Scope = scope,
                Focus = focus,
                Remedy = "Do it.",
                Conflicts = conflicts,
                Restates = restates ?? [],
            };
            return new(place, new() { Descriptor = descriptor, Root = default, Messages = [] })
            {
                Severity = severity,
                SeverityOrigin = "the rule",
                When = compiled[0],
                Require = compiled[1],
                ExplainedBy = compiled[2],
                Value = valueExpression,
                Focus = focus is null ? null : Compile(environment, focus, null, place),
                RulesetParameters = _inForce,
                Messages = [.. (messages ?? new Dictionary<Outcome, string>()).Select(m => new MessageTemplate(m.Key, Template(environment, m.Value, place)))],
            };
        });
        return this;
    }

    public RulesetPlan Build()
    {
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        foreach (var (info, type) in _extensions)
        {
            environment.AddExtension(info, type).ShouldBeNull();
        }

        var parameters = _parameters.ConvertAll(p => p(environment));
        _inForce.AddRange(parameters.Select(p => p.Info));
        var derived = _derived.ConvertAll(d => d(environment));
        List<PresumptionPlan> presumptions =
        [
            .. Presumes.Select(p => new PresumptionPlan(environment.AddPresumed(p.Key, p.Value)!, new() { Ruleset = name, Name = p.Key, Fact = p.Key, Statement = $"Presumed {p.Key}." })),
        ];
        var rules = _rules.ConvertAll(r => r(environment));
        return new()
        {
            Name = name,
            Title = $"The {name} rules",
            Version = "1.0.0",
            LastVerifiedOn = new(2026, 1, 1),
            Yardstick = Yardstick,
            Presumptions = presumptions,
            Applicability = AppliesWhen is null ? null : Compile(environment, AppliesWhen, ConditionType.Bool, environment.Root, mayPresume: true),
            ApplicabilityReason = AppliesReason,
            Environment = environment,
            Rules = rules,
            Parameters = parameters,
            DerivedFacts = derived,
            Extensions = [.. _extensions.Select(e => e.Info)],
        };
    }

    private static MessagePart[] Template(ConditionEnvironment environment, string text, ConditionScope scope)
        => [.. TemplateSyntax.Parse(text, (_, message) => throw new InvalidOperationException(message))
            .Select(part => new MessagePart(part.Text, part.IsExpression ? Compile(environment, part.Text, null, scope) : null))];

    private static CompiledCondition Compile(ConditionEnvironment environment, string text, ConditionType? expected, ConditionScope scope, bool mayPresume = false)
    {
        var errors = new List<ConditionError>();
        var compiled = environment.Compile(text, expected, scope, errors, mayPresume);
        errors.ShouldBeEmpty(text);
        return compiled.ShouldNotBeNull(text);
    }
}
