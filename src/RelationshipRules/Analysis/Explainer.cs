using System.Globalization;
using System.Text;
using RelationshipRules.Conditions;
using RelationshipRules.Facts;

namespace RelationshipRules.Analysis;

/// <summary>
/// Works out what a reader wants to know about an outcome: message, missing facts, what was read, traces. It evaluates the rule's
/// conditions again, slowly and with notes; the outcomes themselves come from the <see cref="Engine"/>.
/// </summary>
/// <remarks>Belongs to one assessment; the contexts are made on first use and guarded by a lock, because an assessment may be read by several threads.</remarks>
internal sealed class Explainer(Engine engine, PartnershipDocument document, Func<ValueText> values)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly EvaluationContext?[] _contexts = new EvaluationContext?[engine.Rulesets.Count];

    /// <summary>The description.</summary>
    public PartnershipDocument Document => document;

    /// <summary>How values are written.</summary>
    public ValueText Values => values();

    /// <summary>The parameters that a rule's conditions read.</summary>
    public IReadOnlyList<ParameterInForce> ParametersOf(RuleEntry entry)
        => ParameterPlans.ReadBy(entry.Rule.Descriptor, engine.Rulesets[entry.Ruleset].Plan);

    /// <summary>Everything about one outcome.</summary>
    public FindingDetails Explain(RuleEntry entry, int elementIndex, Outcome outcome)
    {
        lock (_gate)
        {
            return ExplainCore(entry, elementIndex, outcome);
        }
    }

    /// <summary>The id, or else null, and the name of an element as a reader sees it.</summary>
    public (string? Id, string Label) DescribeElement(RuleEntry entry, int elementIndex)
    {
        lock (_gate)
        {
            var scope = entry.Rule.Scope;
            var element = scope.List(ContextOf(entry.Ruleset)).ElementAt(elementIndex).AsPart();
            return ModelPlaces.ElementName(entry.Rule.Descriptor.ElementName ?? "element", element, ElementTypeOf(entry), elementIndex);
        }
    }

    /// <summary>Whether each ruleset applies to the description.</summary>
    public IReadOnlyList<RulesetApplicability> Applicabilities()
    {
        lock (_gate)
        {
            var result = new RulesetApplicability[engine.Rulesets.Count];
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = ApplicabilityOf(i);
            }

            return result;
        }
    }

    /// <summary>All derived facts, per element where they belong to elements of a list.</summary>
    public IReadOnlyList<RelationshipRules.DerivedFact> Derive()
    {
        lock (_gate)
        {
            var result = new List<RelationshipRules.DerivedFact>();
            for (var r = 0; r < engine.Rulesets.Count; r++)
            {
                var plan = engine.Rulesets[r].Plan;
                foreach (var fact in plan.DerivedFacts)
                {
                    Derive(plan, fact, ContextOf(r), result);
                }
            }

            return result;
        }
    }

    /// <summary>The value as a plain .NET object.</summary>
    public static object? ToPlain(Value value) => value.Kind switch
    {
        ValueKind.Bool => value.AsBoolean(),
        ValueKind.Int => value.AsInt64(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.String => value.AsText(),
        ValueKind.Timestamp => PlainText.Moment(value.AsTimestamp()),
        ValueKind.Duration => PlainText.Length(value.AsDuration()),
        ValueKind.List => Enumerable.Range(0, value.Count).Select(i => Convert.ToString(ToPlain(value.ElementAt(i)), CultureInfo.InvariantCulture) ?? "").ToArray(),
        _ => null,
    };

    private FindingDetails ExplainCore(RuleEntry entry, int elementIndex, Outcome outcome)
    {
        var rule = entry.Rule;
        var descriptor = rule.Descriptor;
        var plan = engine.Rulesets[entry.Ruleset].Plan;
        var context = ContextOf(entry.Ruleset);
        var applicability = ApplicabilityOf(entry.Ruleset);
        var listPointer = ListPlace.PointerOf(descriptor.Scope);
        var place = descriptor.Scope is null || elementIndex < 0 ? listPointer : string.Create(CultureInfo.InvariantCulture, $"{listPointer}/{elementIndex}");
        var missing = new List<RelationshipRules.MissingFact>();
        var traces = new List<(string Role, TraceNode Trace)>();
        if (applicability is RulesetApplicability.NotStated or RulesetApplicability.DoesNotApply)
        {
            traces.Add(("ruleset", plan.Applicability!.Trace(context)));
        }

        if (applicability == RulesetApplicability.NotStated && outcome == Outcome.Undetermined)
        {
            AddMissing(plan, plan.Applicability!.Missing(context), missing);
        }

        if (applicability == RulesetApplicability.DoesNotApply)
        {
            var why = string.IsNullOrEmpty(plan.ApplicabilityReason) ? "" : $" {plan.ApplicabilityReason}";
            return Details($"The ruleset does not apply here.{why}", place);
        }

        if (descriptor.Scope is { } scope && elementIndex < 0)
        {
            var words = ListPlace.Words(scope);
            if (outcome == Outcome.NotApplicable)
            {
                if (rule.Scope.List(context).Kind == ValueKind.List)
                {
                    return Details($"The description says that there are no {words}.", place);
                }

                context.SetUnknownElement(rule.Scope);
                traces.Add(("when", rule.When!.Trace(context)));
                context.LeaveElement();
                return Details(WhyNotApplicable(traces), place);
            }

            missing.Add(new(listPointer, scope, words, ModelPlaces.QuestionAbout(scope)));
            return Details(NotStated(missing), place);
        }

        if (elementIndex >= 0)
        {
            context.SetElement(rule.Scope, elementIndex, rule.Scope.List(context).ElementAt(elementIndex));
        }

        var when = Truth.True;
        if (rule.When is not null)
        {
            when = rule.When.Test(context);
            traces.Add(("when", rule.When.Trace(context)));
            if (when == Truth.Unknown)
            {
                AddMissing(plan, rule.When.Missing(context), missing);
            }
        }

        TraceNode? demand = null;
        if (when == Truth.True)
        {
            var condition = rule.Value ?? rule.Require!;
            demand = condition.Trace(context);
            traces.Add((rule.Value is null ? "require" : "value", demand));

            // What the rule asks for is only asked about once it is settled that it applies.
            if (outcome == Outcome.Undetermined && missing.Count == 0)
            {
                AddMissing(plan, condition.Missing(context), missing);
            }

            if (rule.ExplainedBy is not null && rule.Require!.Test(context) == Truth.False)
            {
                traces.Add(("explainedBy", rule.ExplainedBy.Trace(context)));
                if (outcome == Outcome.Undetermined && missing.Count == 0)
                {
                    AddMissing(plan, rule.ExplainedBy.Missing(context), missing);
                }
            }
        }

        var subject = SubjectOf(rule, demand, context, place);
        string? value = null;
        string? valueTitle = null;
        if (rule.Value is not null && outcome == Outcome.Satisfied)
        {
            var result = rule.Value.Evaluate(context);
            value = ToPlain(result) switch
            {
                string text => text,
                IReadOnlyList<string> texts => string.Join(' ', texts),
                { } other => Convert.ToString(other, CultureInfo.InvariantCulture)!.ToLowerInvariant(),
                null => null,
            };
            valueTitle = Values.Write(result, rule.Value.Type, rule.Value.ResultFact);
        }

        var message = rule.Messages.FirstOrDefault(m => m.Outcome == outcome) is { } template ? Render(template, context) : outcome switch
        {
            Outcome.Undetermined => NotStated(missing),
            Outcome.NotApplicable => WhyNotApplicable(traces),
            Outcome.Satisfied when valueTitle is not null => $"{descriptor.Title}: {valueTitle}.",
            _ => $"{descriptor.Title}: {OutcomeLabels.Get(descriptor.Kind, outcome)}.",
        };
        return Details(message, subject) with { Value = value, ValueTitle = valueTitle };

        FindingDetails Details(string message, string subject)
        {
            var facts = FactsOf(traces);
            return new()
            {
                Message = message,
                Subject = subject,
                Missing = missing,
                FactsRead = facts,
                Evidence = EvidenceOf(facts, subject, place),
                Traces = traces,
            };
        }
    }

    private RulesetApplicability ApplicabilityOf(int ruleset)
    {
        var plan = engine.Rulesets[ruleset].Plan;
        if (plan.Applicability is null)
        {
            return RulesetApplicability.Applies;
        }

        var applies = plan.Applicability.Test(ContextOf(ruleset));
        return (applies, plan.Mode) switch
        {
            (Truth.True, _) => RulesetApplicability.Applies,
            (_, ApplicabilityMode.Benchmark) => RulesetApplicability.Benchmark,
            (Truth.Unknown, ApplicabilityMode.Assume) => RulesetApplicability.Assumed,
            (Truth.False, _) => RulesetApplicability.DoesNotApply,
            _ => RulesetApplicability.NotStated,
        };
    }

    private EvaluationContext ContextOf(int ruleset)
    {
        if (_contexts[ruleset] is { } existing)
        {
            return existing;
        }

        var context = engine.CreateContext(engine.Rulesets[ruleset].Plan);
        context.Begin(document.Partnership);
        _contexts[ruleset] = context;
        return context;
    }

    private static ObjectType? ElementTypeOf(RuleEntry entry) => (entry.Rule.Scope.ElementType as ConditionType.Part)?.Type;

    /// <summary>The place a finding is about: the rule's focus, else the first stated fact that its demand read, else the element.</summary>
    private static string SubjectOf(RulePlan rule, TraceNode? demand, EvaluationContext context, string place)
    {
        if (rule.Focus is not null)
        {
            return rule.Focus.Trace(context).Pointer ?? place;
        }

        return demand?.Facts().FirstOrDefault(IsReading)?.Pointer ?? place;
    }

    private static string NotStated(IReadOnlyList<RelationshipRules.MissingFact> missing)
    {
        var facts = missing.Where(m => !m.IsParameter).Select(m => m.Title).Distinct(StringComparer.Ordinal).ToArray();
        var parameters = missing.Where(m => m.IsParameter).Select(m => m.Title).Distinct(StringComparer.Ordinal).ToArray();
        var text = new StringBuilder();
        if (facts.Length > 0 || parameters.Length == 0)
        {
            text.Append("Not stated: ").Append(facts.Length == 0 ? "facts that the rule needs" : PlainText.Join(facts)).Append('.');
        }

        if (parameters.Length > 0)
        {
            text.Append(text.Length > 0 ? " " : "").Append("The ruleset gives no value for that day for: ").Append(PlainText.Join(parameters)).Append('.');
        }

        return text.ToString();
    }

    private string WhyNotApplicable(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        foreach (var (role, trace) in traces)
        {
            if (string.Equals(role, "when", StringComparison.Ordinal))
            {
                var reasons = DecidingFacts(trace)
                    .Select(fact => $"{TitleOf(fact.Fact, fact.Path, fact.Text)} is {TextOf(fact)}")
                    .Distinct(StringComparer.Ordinal)
                    .ToArray();
                if (reasons.Length > 0)
                {
                    return $"Does not apply: {PlainText.Join(reasons)}.";
                }

                return $"Does not apply: the condition '{trace.Text}' is false.";
            }
        }

        return "Does not apply.";
    }

    private string TextOf(TraceNode fact)
    {
        var text = Values.Write(fact.Value, fact.Type, fact.Fact);
        return fact.Value.Kind is ValueKind.Int or ValueKind.Double ? PlainText.WithUnit(text, fact.Fact?.Unit) : text;
    }

    /// <summary>The stated facts among the parts of a condition that made it what it is.</summary>
    private static IEnumerable<TraceNode> DecidingFacts(TraceNode node)
        => IsReading(node) ? [node] : node.Children.Where(child => child.Decided).SelectMany(DecidingFacts);

    /// <summary>Whether a step reads a stated fact; the parts and lists that facts are in are only passed through.</summary>
    private static bool IsReading(TraceNode node)
        => node is { Pointer: not null, Value.IsUnknown: false } && (node.Fact is not null || node.Value.Kind is not (ValueKind.Object or ValueKind.List));

    private string Render(MessageTemplate template, EvaluationContext context)
    {
        var text = new StringBuilder();
        foreach (var part in template.Parts)
        {
            text.Append(part.Expression is { } expression
                ? Values.Write(expression.Evaluate(context), expression.Type, expression.ResultFact)
                : part.Text);
        }

        return text.ToString();
    }

    private static void AddMissing(RulesetPlan plan, IReadOnlyList<MissingInput> facts, List<RelationshipRules.MissingFact> missing)
    {
        foreach (var fact in facts)
        {
            if (missing.Exists(known => string.Equals(known.Pointer, fact.Pointer, StringComparison.Ordinal)))
            {
                continue;
            }

            var isParameter = fact.Path.StartsWith("params.", StringComparison.Ordinal);
            var title = isParameter
                ? plan.Parameters.FirstOrDefault(p => fact.Path.AsSpan(7).SequenceEqual(p.Info.Name))?.Info.Title ?? fact.Path
                : TitleOf(fact.Fact, fact.Path, fact.Path);
            var question = isParameter ? null : fact.Fact?.Question ?? ModelPlaces.QuestionAbout(fact.Path);
            missing.Add(new(fact.Pointer, fact.Path, title, question, isParameter));
        }
    }

    private static string TitleOf(FactInfo? fact, string? path, string fallback)
        => fact?.Title ?? (string.IsNullOrEmpty(path) ? fallback : ListPlace.Words(path));

    private List<FactReading> FactsOf(List<(string Role, TraceNode Trace)> traces)
    {
        var facts = new List<FactReading>();
        foreach (var (_, trace) in traces)
        {
            foreach (var fact in trace.Facts())
            {
                if (IsReading(fact) && !facts.Exists(f => string.Equals(f.Pointer, fact.Pointer, StringComparison.Ordinal)))
                {
                    facts.Add(new(fact.Pointer!, TitleOf(fact.Fact, fact.Path, fact.Text), TextOf(fact)));
                }
            }
        }

        return facts;
    }

    private List<EvidenceReference> EvidenceOf(List<FactReading> facts, string subject, string place)
    {
        var found = new List<EvidenceReference>();
        if (document.Partnership.Evidence is not { Count: > 0 } evidence)
        {
            return found;
        }

        foreach (var pointer in facts.Select(f => f.Pointer).Append(subject).Append(place))
        {
            // The nearest place that has evidence speaks for everything below it.
            for (var at = pointer; ; at = at[..at.LastIndexOf('/')])
            {
                if (evidence.TryGetValue(at, out var entries))
                {
                    found.AddRange(entries.Select(entry => new EvidenceReference(at, entry.Document, entry.Page, entry.Note)));
                    break;
                }

                if (at.Length == 0)
                {
                    break;
                }
            }
        }

        return [.. found.Distinct()];
    }

    private void Derive(RulesetPlan plan, DerivedFactPlan fact, EvaluationContext context, List<RelationshipRules.DerivedFact> result)
    {
        var scope = fact.Read.Scope;
        if (scope.ElementName is null)
        {
            result.Add(Derive(plan, fact, ListPlace.PointerOf(fact.Info.Path), context));
            return;
        }

        var list = scope.List(context);
        if (list.Kind != ValueKind.List)
        {
            return;
        }

        var (listPath, name) = SplitElementPath(fact.Info.Path);
        for (var i = 0; i < list.Count; i++)
        {
            context.SetElement(scope, i, list.ElementAt(i));
            result.Add(Derive(plan, fact, string.Create(CultureInfo.InvariantCulture, $"{ListPlace.PointerOf(listPath)}/{i}{ListPlace.PointerOf(name)}"), context));
        }
    }

    private RelationshipRules.DerivedFact Derive(RulesetPlan plan, DerivedFactPlan fact, string pointer, EvaluationContext context)
    {
        var value = fact.Read.Evaluate(context);
        var missing = new List<RelationshipRules.MissingFact>();
        if (value.IsUnknown)
        {
            AddMissing(plan, fact.Read.Missing(context), missing);
        }

        var text = Values.Write(value, fact.Read.Type, fact.Info);
        return new()
        {
            Path = fact.Info.Path,
            Pointer = pointer,
            Title = fact.Info.Title,
            Ruleset = plan.Name,
            Value = ToPlain(value),
            Text = value.Kind is ValueKind.Int or ValueKind.Double ? PlainText.WithUnit(text, fact.Info.Unit) : text,
            Because = FactsOf([("value", fact.Read.Trace(context))]),
            Missing = missing,
            Citations = fact.Citations,
        };
    }

    private static (string List, string Name) SplitElementPath(string path)
    {
        var at = path.IndexOf("[].", StringComparison.Ordinal);
        return at < 0 ? ("", path) : (path[..at], path[(at + 3)..]);
    }
}
