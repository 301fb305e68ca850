using System.Globalization;
using System.Text;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>
/// Works out what a reader wants to know about an outcome: message, missing facts, what was read, traces. It evaluates the rule's
/// conditions again, slowly and with notes; the outcomes themselves come from the <see cref="Engine"/>.
/// </summary>
/// <remarks>Belongs to one assessment; the contexts are made on first use and guarded by a lock, because an assessment may be read by several threads.</remarks>
internal sealed class Explainer(RuleEngine engine, PartnershipDocument document, Func<ValueText> values)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly Lazy<RuleEvaluator> _evaluator = new(() =>
    {
        var evaluator = new RuleEvaluator(engine);
        evaluator.TurnTo(document.Partnership);
        return evaluator;
    });

    /// <summary>The description.</summary>
    public PartnershipDocument Document => document;

    /// <summary>How values are written.</summary>
    public ValueText Values => values();

    /// <summary>The message of an outcome.</summary>
    public string Tell(FindingDetails details)
    {
        lock (_gate)
        {
            return TellCore(details);
        }
    }

    /// <summary>The place a finding is about: the rule's focus, else the first stated fact that its demand read, else the element.</summary>
    public string FindSubject(FindingDetails details)
    {
        lock (_gate)
        {
            var rule = details.Entry.Rule;
            var context = ContextOf(details.Entry.Ruleset);
            if (!TurnTo(details, context))
            {
                return details.Place;
            }

            if (rule.Focus is not null)
            {
                return rule.Focus.Pointer(context) ?? details.Place;
            }

            return RuleEngine.IsAsked(rule, context) ? (rule.Value ?? rule.Require!).Trace(context).Facts().FirstOrDefault(IsReading)?.Pointer ?? details.Place : details.Place;
        }
    }

    /// <summary>The facts that would settle an undetermined outcome, or would take it a step further.</summary>
    public IReadOnlyList<RelationshipRules.MissingFact> FindMissing(FindingDetails details)
    {
        lock (_gate)
        {
            return MissingFacts.Of(_evaluator.Value, details.Entry.Order, details.Result.ElementIndex);
        }
    }

    /// <summary>The conditions that were evaluated, with what they are to the rule and how they came to their value.</summary>
    public IReadOnlyList<(string Role, TraceNode Trace)> Trace(FindingDetails details)
    {
        lock (_gate)
        {
            var traces = new List<(string Role, TraceNode Trace)>();
            var rule = details.Entry.Rule;
            var context = ContextOf(details.Entry.Ruleset);
            if (ApplicabilityOf(details.Entry.Ruleset) is RulesetApplicability.NotStated or RulesetApplicability.DoesNotApply)
            {
                traces.Add(("ruleset", engine.Rulesets[details.Entry.Ruleset].Plan.Applicability!.Trace(context)));
            }

            if (!TurnTo(details, context))
            {
                // What a rule needs to apply can rule it out for any element of a list that is not stated.
                if (traces.Count == 0 && details.Result.Outcome == Outcome.NotApplicable && rule.When is not null && rule.Scope.List(context).Kind != ValueKind.List)
                {
                    context.SetUnknownElement(rule.Scope);
                    traces.Add(("when", rule.When.Trace(context)));
                    context.LeaveElement();
                }

                return traces;
            }

            if (rule.When is not null)
            {
                traces.Add(("when", rule.When.Trace(context)));
            }

            if (RuleEngine.IsAsked(rule, context))
            {
                traces.Add((rule.Value is null ? "require" : "value", (rule.Value ?? rule.Require!).Trace(context)));
                if (rule.ExplainedBy is not null && rule.Require!.Test(context) == Truth.False)
                {
                    traces.Add(("explainedBy", rule.ExplainedBy.Trace(context)));
                }
            }

            return traces;
        }
    }

    /// <summary>The documents behind the facts read, the subject and the element.</summary>
    public IReadOnlyList<EvidenceReference> FindEvidence(FindingDetails details)
        => document.Partnership.Evidence is { Count: > 0 } evidence ? EvidenceOf(evidence, details.FactsRead, details.Subject, details.Place) : [];

    /// <summary>The value of a classification.</summary>
    public ClassifiedValue Classify(FindingDetails details)
    {
        var rule = details.Entry.Rule;
        if (rule.Value is null || details.Result.Outcome != Outcome.Satisfied)
        {
            return ClassifiedValue.None;
        }

        lock (_gate)
        {
            var context = ContextOf(details.Entry.Ruleset);
            TurnTo(details, context);
            var result = rule.Value.Evaluate(context);
            var value = PlainValue.Of(result) switch
            {
                string text => text,
                IReadOnlyList<string> texts => string.Join(' ', texts),
                { } other => Convert.ToString(other, CultureInfo.InvariantCulture)!.ToLowerInvariant(),
                null => null,
            };
            return new(value, Values.Write(result, rule.Value.Type, rule.Value.ResultFact));
        }
    }

    /// <summary>The stated facts that traces read, each once.</summary>
    public IReadOnlyList<FactReading> FactsOf(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        var facts = new List<FactReading>();
        foreach (var (_, trace) in traces)
        {
            foreach (var fact in trace.Facts())
            {
                if (!IsReading(fact))
                {
                    continue;
                }

                var reading = ReadingOf(fact);
                if (!facts.Exists(f => string.Equals(f.Pointer, reading.Pointer, StringComparison.Ordinal)))
                {
                    facts.Add(reading);
                }
            }
        }

        return facts;
    }

    /// <summary>The outcome in sentences.</summary>
    public Explanation Explain(Finding finding, FindingDetails details)
        => new ExplanationWriter(finding, details.Entry.Rule, engine.Rulesets[details.Entry.Ruleset].Plan, ApplicabilityOf(details), document, Values).Write(details.Traces);

    /// <summary>The id, or else null, and the name of an element as a reader sees it.</summary>
    public ElementName DescribeElement(RuleEntry entry, int elementIndex)
    {
        lock (_gate)
        {
            var scope = entry.Rule.Scope;
            var element = scope.List(ContextOf(entry.Ruleset)).ElementAt(elementIndex).AsPart();
            return ModelPlaces.NameElement(entry.Rule.ElementName ?? "element", element, ElementTypeOf(entry), elementIndex);
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

    private string TellCore(FindingDetails details)
    {
        var rule = details.Entry.Rule;
        var descriptor = rule.Descriptor;
        var outcome = details.Result.Outcome;
        var plan = engine.Rulesets[details.Entry.Ruleset].Plan;
        if (ApplicabilityOf(details.Entry.Ruleset) == RulesetApplicability.DoesNotApply)
        {
            var why = string.IsNullOrEmpty(plan.ApplicabilityReason) ? "" : $" {plan.ApplicabilityReason}";
            return $"The ruleset does not apply here.{why}";
        }

        var context = ContextOf(details.Entry.Ruleset);
        if (!TurnTo(details, context))
        {
            return outcome != Outcome.NotApplicable ? NotStated(details.Missing)
                : rule.Scope.List(context).Kind == ValueKind.List ? $"The description says that there are no {ListPlace.Words(descriptor.Scope!)}."
                : WhyNotApplicable(details.Traces);
        }

        if (rule.Messages.FirstOrDefault(m => m.Outcome == outcome) is { } template)
        {
            return Render(template, context);
        }

        return outcome switch
        {
            Outcome.Undetermined => NotStated(details.Missing),
            Outcome.Unexplained => $"{descriptor.Title}: {OutcomeLabels.Get(descriptor.Kind, outcome)}. {NotStated(details.Missing)}",
            Outcome.NotApplicable => WhyNotApplicable(details.Traces),
            Outcome.Satisfied when details.Classified.Title is { } title => $"{descriptor.Title}: {title}.",
            _ => $"{descriptor.Title}: {OutcomeLabels.Get(descriptor.Kind, outcome)}.",
        };
    }

    /// <summary>Turns to the element that an outcome is about; false where the rule was not evaluated at all: its ruleset does not apply, or its list has no elements.</summary>
    private bool TurnTo(FindingDetails details, EvaluationContext context)
    {
        var rule = details.Entry.Rule;
        var index = details.Result.ElementIndex;
        if (ApplicabilityOf(details.Entry.Ruleset) == RulesetApplicability.DoesNotApply || (rule.Descriptor.Scope is not null && index < 0))
        {
            return false;
        }

        RuleEvaluator.MoveTo(rule, index, context);
        return true;
    }

    private RulesetApplicability ApplicabilityOf(FindingDetails details)
    {
        lock (_gate)
        {
            return ApplicabilityOf(details.Entry.Ruleset);
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

    private EvaluationContext ContextOf(int ruleset) => _evaluator.Value.ContextOf(ruleset);

    private static ObjectType? ElementTypeOf(RuleEntry entry) => (entry.Rule.Scope.ElementType as ConditionType.Part)?.Type;

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
                    .Select(fact => $"{MissingFacts.TitleOf(fact.Fact, fact.Path, fact.Text)} is {TextOf(fact)}")
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

    /// <summary>A fact with its value. The amount of a sum of money is told as the sum, with its currency.</summary>
    private FactReading ReadingOf(TraceNode fact)
        => fact.Fact is null && ModelPlaces.Read(document.Partnership, ModelPlaces.OwnerOf(fact.Pointer!)) is ({ Fact: { Type: FactType.Money } money } member, var sum)
            ? new(ModelPlaces.OwnerOf(fact.Pointer!), money.Title, Values.Write(sum, member.Type, money))
            : new(fact.Pointer!, MissingFacts.TitleOf(fact.Fact, fact.Path, fact.Text), TextOf(fact));

    private string TextOf(TraceNode fact)
    {
        var text = Values.Write(fact.Value, fact.Type, fact.Fact);
        return fact.Value.Kind is ValueKind.Int or ValueKind.Double ? PlainText.WithUnit(text, fact.Fact?.Unit) : text;
    }

    /// <summary>The stated facts among the parts of a condition that made it what it is.</summary>
    private static IEnumerable<TraceNode> DecidingFacts(TraceNode node)
        => IsReading(node) ? [node] : node.Children.Where(child => child.Decided).SelectMany(DecidingFacts);

    /// <summary>Whether a step reads a stated fact; the parts and lists that facts are in are only passed through, and a list of texts is one fact.</summary>
    private static bool IsReading(TraceNode node)
        => node is { Pointer: not null, Value.IsUnknown: false }
            && (node.Fact is not null || (node.Value.Kind is not (ValueKind.Object or ValueKind.List) && node.Path?.EndsWith("[]", StringComparison.Ordinal) != true));

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

    private static List<EvidenceReference> EvidenceOf(IReadOnlyDictionary<string, IReadOnlyList<Evidence>> evidence, IReadOnlyList<FactReading> facts, string subject, string place)
    {
        var found = new List<EvidenceReference>();
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
            result.Add(Derive(plan, fact, ListPlace.PointerOf(listPath, i) + ListPlace.PointerOf(name), context));
        }
    }

    private RelationshipRules.DerivedFact Derive(RulesetPlan plan, DerivedFactPlan fact, string pointer, EvaluationContext context)
    {
        var value = fact.Read.Evaluate(context);
        var missing = new List<RelationshipRules.MissingFact>();
        if (value.IsUnknown)
        {
            MissingFacts.Add(plan, fact.Read.Missing(context), missing);
        }

        var text = Values.Write(value, fact.Read.Type, fact.Info);
        return new()
        {
            Path = fact.Info.Path,
            Pointer = pointer,
            Title = fact.Info.Title,
            Ruleset = plan.Name,
            Value = PlainValue.Of(value),
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
