using System.Globalization;
using System.Runtime.CompilerServices;
using RelationshipRules.Compilation;
using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Consistency;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Reading;

namespace RelationshipRules.Findings;

/// <summary>
/// Works out what a reader wants to know about an outcome: message, missing facts, what was read, traces. It evaluates the rule's
/// conditions again, slowly and with notes; the outcomes themselves come from the <see cref="Engine"/>.
/// </summary>
/// <remarks>Belongs to one assessment, which may be read by several threads: what turns the contexts is one thread's at a time, and takes hold of an evaluator for as long as it does.</remarks>
internal sealed class Explainer(AnalysisBasis basis, PartnershipDocument document)
{
    private const string On = " on ";

    private readonly object _gate = new();
    private static readonly ClassifiedValue Unclassified = new(null, null);

    // For descriptions that state less than this one; the other evaluator stays at the description.
    private RuleEvaluator? _otherwise;
    private WholeList? _wholeList;
    private OutcomeBuffer? _held;
    private int _holds;

    public PartnershipDocument Document => document;

    public ValueText Values => basis.Values;

    /// <summary>The statements of the description that cannot stand together.</summary>
    public IReadOnlyList<Contradiction> Contradictions => field ??= !document.IsReadable ? [] :
        [.. ConsistencyRule.FindIn(document.Partnership).Select(found => new Contradiction(found.Rule.Id, found.Rule.Message, [.. StatementsOf(found.Trace).Select(ReadingOf).DistinctBy(f => f.Pointer, StringComparer.Ordinal)]))];

    /// <summary>The contradictions among the statements that an outcome was made from.</summary>
    public IReadOnlyList<Contradiction> FindContradictions(Finding finding)
    {
        if (Contradictions.Count == 0)
        {
            return [];
        }

        var read = finding.FactsRead.Select(fact => fact.Pointer).Concat(DayOf(finding));
        return [.. read.SelectMany(pointer => ContradictionsByPlace[pointer]).Distinct().Order().Select(at => Contradictions[at])];
    }

    /// <summary>Which contradictions have a statement at a place.</summary>
    private ILookup<string, int> ContradictionsByPlace => field ??= Contradictions
        .SelectMany((contradiction, at) => contradiction.Facts.Select(fact => (fact.Pointer, At: at)))
        .ToLookup(place => place.Pointer, place => place.At, StringComparer.Ordinal);

    /// <summary>The day that decided whether a rule speaks, where it is stated.</summary>
    private IEnumerable<string> DayOf(Finding finding)
    {
        using var hold = Hold();
        return finding.Entry.Rule.DayTest?.Own is { } own && At(finding, context => own.Evaluate(context).IsUnknown ? null : own.Pointer(context)) is { } pointer ? [pointer] : [];
    }

    private RuleEngine Engine => basis.Engine;

    /// <summary>An evaluator that is at the description; to be asked for while one is held.</summary>
    private RuleEvaluator Evaluator
    {
        get
        {
            var evaluator = (_held ??= basis.Rent(document.Partnership)).EvaluatorFor(Engine);
            if (!evaluator.IsAt(document.Partnership))
            {
                evaluator.TurnTo(document.Partnership);
            }

            return evaluator;
        }
    }

    public string Tell(Finding finding)
    {
        using var hold = Hold();
        var rule = finding.Entry.Rule;
        var plan = PlanOf(finding);
        switch (finding.Result.Because)
        {
            case NotApplicableBecause.Place:
                return string.IsNullOrEmpty(plan.ApplicabilityReason) ? CoreWords.Message_RulesetDoesNotApply : $"{CoreWords.Message_RulesetDoesNotApply} {plan.ApplicabilityReason}";
            case NotApplicableBecause.Day:
                return NotInForce(finding);
            case NotApplicableBecause.Party:
                return BoundParties.Describe(finding, document.Partnership, At(finding, context => Unbound(rule, context).ToList()), plan.BindsReason);
        }

        var context = ContextOf(finding);
        var hasTurned = TurnTo(finding, context);

        // Which elements a message speaks of may be presumed, whatever the outcome rests on.
        context.IsPresuming = true;
        if (hasTurned && rule.MessageOf(finding.Outcome) is { } template)
        {
            return Fill(template, context);
        }

        return finding.Outcome switch
        {
            Outcome.NotApplicable when !hasTurned && rule.Scope.List(context) is { Kind: ValueKind.List, IsInPart: false } => CoreWords.Message_NoElements(ListPlace.Words(finding.Rule.Scope!)),
            Outcome.NotApplicable => WhyNotApplicable(finding.Traces),
            Outcome.Undetermined => NotStated(finding.Missing),
            _ when !hasTurned => NotStated(finding.Missing),
            Outcome.Unexplained => $"{finding.Rule.Title}: {finding.Label}. {NotStated(finding.Missing)}",
            Outcome.Satisfied when finding.ValueTitle is { } title => $"{finding.Rule.Title}: {title}.",
            _ => $"{finding.Rule.Title}: {finding.Label}.",
        };
    }

    /// <summary>The place a finding is about: the rule's focus, else the first stated fact that its demand read, else the element.</summary>
    public string FindSubject(Finding finding)
    {
        using var hold = Hold();
        var rule = finding.Entry.Rule;
        var context = ContextOf(finding);
        var pointer = !TurnTo(finding, context) ? null
            : rule.Focus is not null ? rule.Focus.Pointer(context)
            : RuleEngine.IsAsked(rule, context) ? FirstReading(rule.Value ?? rule.Require!, context)
            : null;
        return pointer ?? finding.ElementPointer;
    }

    public IReadOnlyList<MissingFact> FindMissing(Finding finding)
    {
        using var hold = Hold();
        return MissingFacts.Of(Evaluator, finding.Entry.Order, finding.Result.ElementIndex);
    }

    /// <summary>The facts that would have to be stated so that nothing needs to be presumed.</summary>
    public IReadOnlyList<MissingFact> FindPresumedFacts(Finding finding)
    {
        using var hold = Hold();
        var paths = finding.Entry.Rule.AbsencePaths;
        return [.. MissingFacts.Of(Evaluator, finding.Entry.Order, finding.Result.ElementIndex, isPresuming: false).Where(m => paths.Contains(m.Path, StringComparer.Ordinal))];
    }

    /// <summary>The lists of which the outcome needs that they are stated whole: with only their members known it would be another.</summary>
    public IReadOnlyList<FactReading> FindWholeLists(Finding finding)
    {
        using var hold = Hold();
        return finding.Outcome == Outcome.Undetermined || !finding.Entry.Rule.ReadsLists ? []
            : [.. finding.Traces.SelectMany(t => t.Trace.Facts()).Where(f => f.Value is { Kind: ValueKind.List, IsInPart: false } && Rests(f)).Select(ReadingOf).DistinctBy(f => f.Pointer, StringComparer.Ordinal)];

        bool Rests(TraceNode list)
        {
            _otherwise ??= new(Engine);
            _otherwise.TurnTo((_wholeList ??= new(document.Partnership)).InPart(list.Pointer!));
            return ComesOutOtherwise(finding, _otherwise);
        }
    }

    /// <summary>What the outcome rests on that is presumed: without it, the outcome would be another. Where each of several would be enough, all.</summary>
    public IReadOnlyList<Presumption> FindPresumptions(Finding finding)
    {
        using var hold = Hold();
        var rule = finding.Entry.Rule;
        var plan = PlanOf(finding);
        var read = rule.Conditions.Append(rule.Place).OfType<CompiledCondition>().SelectMany(c => c.Presumed).ToHashSet();
        List<(int Number, Presumption Info)> candidates = [.. plan.Presumptions.Where(p => read.Contains(p.Fact)).Select(p => (p.Fact.Index, p.Info))];
        if (rule.Bound is not null && plan.BoundPresumption is { } bound)
        {
            candidates.Add((RuleEngine.LeftOutBound, bound));
        }

        if (rule.DayTest is not null && plan.DayPresumption is { } day)
        {
            candidates.Add((RuleEngine.LeftOutDay, day));
        }

        var restsOnDay = At(finding, context => RuleEngine.InForce(rule, context).RestsOnDay);

        _otherwise ??= new(Engine);
        _otherwise.TurnTo(document.Partnership);
        var needed = candidates.FindAll(candidate =>
        {
            _otherwise.LeaveOut(finding.Entry.Ruleset, candidate.Number);
            return (candidate.Number == RuleEngine.LeftOutDay && restsOnDay) || ComesOutOtherwise(finding, _otherwise);
        });
        _otherwise.LeaveOut(finding.Entry.Ruleset, RuleEngine.LeftOutNone);
        return (needed.Count > 0 ? needed : candidates).ConvertAll(candidate => candidate.Info);
    }

    private static bool ComesOutOtherwise(Finding finding, RuleEvaluator evaluator)
        => !evaluator.TryEvaluate(finding.Entry.Order, finding.Result.ElementIndex, out var outcome) || outcome.Outcome != finding.Outcome;

    /// <summary>The conditions that were evaluated, with what they are to the rule and how they came to their value.</summary>
    public IReadOnlyList<(string Role, TraceNode Trace)> Trace(Finding finding)
    {
        using var hold = Hold();
        var traces = new List<(string Role, TraceNode Trace)>();
        var rule = finding.Entry.Rule;
        var context = ContextOf(finding);
        if (ApplicabilityOf(finding.Entry.Ruleset) is RulesetApplicability.NotStated or RulesetApplicability.DoesNotApply or RulesetApplicability.Presumed)
        {
            context.IsPresuming = finding.Result.RestsOnPresumption;
            Add("ruleset", PlanOf(finding).Applicability);
        }

        if (finding.Result.Because is NotApplicableBecause.Party or NotApplicableBecause.Day)
        {
            MoveTo(finding, context);
            if (finding.Result.Because == NotApplicableBecause.Day)
            {
                Add("day", rule.DayTest!.Own);
            }
            else
            {
                AddUnbound();
            }

            context.LeaveElement();
            return traces;
        }

        if (!TurnTo(finding, context))
        {
            // What a rule needs to apply can rule it out for any element of a list that is not stated.
            if (finding.Result.Because == NotApplicableBecause.Condition && rule.Scope.List(context).Kind != ValueKind.List)
            {
                context.SetUnknownElement(rule.Scope);
                Add("when", rule.When);
                context.LeaveElement();
            }

            return traces;
        }

        if (rule.DayTest is not null && (finding.IsYardstick || RuleEngine.InForce(rule, context).Presumed == Truth.Unknown))
        {
            Add("day", rule.DayTest.Own);
        }

        AddUnbound();

        Add("when", rule.When);
        if (RuleEngine.IsAsked(rule, context))
        {
            Add("value", rule.Value);
            Add("require", rule.Require);
            if (rule.ExplainedBy is not null && rule.Require!.Test(context) == Truth.False)
            {
                Add("explainedBy", rule.ExplainedBy);
            }
        }

        return traces;

        void AddUnbound()
        {
            foreach (var test in Unbound(rule, context))
            {
                Add("bound", test.OfKind);
            }
        }

        void Add(string role, CompiledCondition? condition)
        {
            if (condition is not null)
            {
                traces.Add((role, condition.Trace(context)));
            }
        }
    }

    /// <summary>What decided comes before what made the rule apply.</summary>
    public IReadOnlyList<EvidenceReference> FindEvidence(Finding finding)
    {
        return document.Partnership.Evidence is { Count: > 0 } evidence
            ? [.. FactsOf([.. finding.Traces.Reverse()]).Select(f => f.Pointer).Prepend(finding.Subject).Append(finding.ElementPointer).SelectMany(Nearest).Distinct()]
            : [];

        // The nearest place that has evidence speaks for everything below it.
        IEnumerable<EvidenceReference> Nearest(string at)
            => evidence.TryGetValue(at, out var entries) && entries is not null ? entries.Where(entry => entry is not null).Select(entry => new EvidenceReference(at, entry))
                : at.Length == 0 ? []
                : Nearest(JsonPointer.Parent(at));
    }

    public ClassifiedValue Classify(Finding finding)
    {
        using var hold = Hold();
        if (finding.Entry.Rule.Value is not { } classifies || finding.Outcome != Outcome.Satisfied)
        {
            return Unclassified;
        }

        var context = ContextOf(finding);
        TurnTo(finding, context);
        var result = classifies.Evaluate(context);
        var value = PlainValue.Of(result) switch
        {
            string text => text,
            IReadOnlyList<string> texts => string.Join(' ', texts),
            { } other => Convert.ToString(other, CultureInfo.InvariantCulture)!.ToLowerInvariant(),
            null => null,
        };
        return new(value, Values.Write(result, classifies.Type, classifies.ResultFact));
    }

    public IReadOnlyList<FactReading> FactsOf(IReadOnlyList<(string Role, TraceNode Trace)> traces)
        => [.. traces.SelectMany(t => t.Trace.Facts()).Where(IsReading).SelectMany(fact => DaysOf(fact).Prepend(ReadingOf(fact))).DistinctBy(f => f.Pointer, StringComparer.Ordinal)];

    public Explanation Explain(Finding finding)
    {
        var plan = PlanOf(finding);
        return new ExplanationWriter(this, finding, plan, ApplicabilityOf(finding.Entry.Ruleset), document, new(Values, plan.Parameters)).Write();
    }

    public ElementName DescribeElement(Finding finding)
    {
        using var hold = Hold();
        var (scope, index) = (finding.Entry.Rule.Scope, finding.Result.ElementIndex);
        var element = scope.List(ContextOf(finding)).ElementAt(index).AsPart();
        return ModelPlaces.NameElement(scope.ElementName ?? CoreWords.Element, element, (scope.ElementType as ConditionType.Part)?.Type, index);
    }

    public RulesetApplicability ApplicabilityOf(int ruleset)
    {
        using var hold = Hold();
        return Evaluator.GetApplicability(ruleset);
    }

    public IReadOnlyList<DerivedFact> Derive()
    {
        using var hold = Hold();
        return [.. Engine.Rulesets.SelectMany((ruleset, number) => ruleset.Plan.DerivedFacts.SelectMany(fact => Derive(ruleset.Plan, fact, Evaluator.ContextOf(number))))];
    }

    private IEnumerable<DerivedFact> Derive(RulesetPlan plan, DerivedFactPlan fact, EvaluationContext context)
    {
        var scope = fact.Read.Scope;
        if (scope.ElementName is null)
        {
            yield return Derive(plan, fact, fact.Info.Path, context);
            yield break;
        }

        var list = scope.List(context);
        for (var i = 0; list.Kind == ValueKind.List && i < list.Count; i++)
        {
            context.SetElement(scope, i, list);
            yield return Derive(plan, fact, fact.Info.Path.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"{(list.IsInPart ? ".has" : "")}.{i}"), StringComparison.Ordinal), context);
        }
    }

    private DerivedFact Derive(RulesetPlan plan, DerivedFactPlan fact, string path, EvaluationContext context)
    {
        context.IsPresuming = false;
        var stated = fact.Read.Evaluate(context);
        context.IsPresuming = fact.Read.MayPresume;
        var value = fact.Read.MayPresume ? fact.Read.Evaluate(context) : stated;
        var missing = new MissingFactList(plan);
        if (value.IsUnknown)
        {
            missing.Add(fact.Read.Missing(context));
        }

        return new()
        {
            Path = fact.Info.Path,
            Pointer = ListPlace.PointerOf(path),
            Title = fact.Info.Title,
            Ruleset = plan.Name,
            Value = PlainValue.Of(value),
            RestsOnPresumption = stated.IsUnknown && !value.IsUnknown,
            Text = Values.WriteWithUnit(value, fact.Read.Type, fact.Info),
            Because = FactsOf([("value", fact.Read.Trace(context))]),
            Missing = missing.Facts,
            Citations = fact.Citations,
        };
    }

    /// <summary>Turns to the element that an outcome is about; false where the rule was not evaluated at all: its ruleset does not apply, or its list has no elements.</summary>
    private bool TurnTo(Finding finding, EvaluationContext context)
    {
        var index = finding.Result.ElementIndex;
        if ((Evaluator.PlaceOf(finding.Entry.Ruleset).Presumed == Truth.False && ApplicabilityOf(finding.Entry.Ruleset) == RulesetApplicability.DoesNotApply) || (finding.Rule.Scope is not null && index < 0))
        {
            return false;
        }

        RuleEvaluator.MoveTo(finding.Entry.Rule, index, context);
        context.IsPresuming = finding.Result.RestsOnPresumption || finding.Outcome.IsOpen();
        return true;
    }

    private RulesetPlan PlanOf(Finding finding) => Engine.Rulesets[finding.Entry.Ruleset].Plan;

    private EvaluationContext ContextOf(Finding finding) => Evaluator.ContextOf(finding.Entry.Ruleset);

    private string Fill(MessageTemplate template, EvaluationContext context)
    {
        var message = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        var parts = template.Parts;
        for (var i = 0; i < parts.Length; i++)
        {
            var text = parts[i].Expression is { } expression ? Write(expression, context) : parts[i].Text;
            if (text.EndsWith(On, StringComparison.Ordinal)
                && (i > 0 || text.Length > On.Length)
                && i + 1 < parts.Length
                && parts[i + 1].Expression is { ResultFact.Type: FactType.Date } day
                && day.Evaluate(context).Bounds is { IsDays: true } bounds)
            {
                // A day that is known within bounds brings a preposition of its own: "before 1 March 2011"; and things happen in a month.
                message.AppendFormatted(text.AsSpan(0, text.Length - On.Length + 1));
                text = bounds.PeriodCode() is null ? "" : "in ";
            }

            message.AppendFormatted(text.AsSpan());
        }

        return message.ToStringAndClear();
    }

    /// <summary>
    /// What a message says of an expression; of a choice what the chosen side is, which may be a fact. Where it is unknown only because a fact is known in part, a choice
    /// between two wordings falls to the second, which is the plural and the like, and nothing is called "not stated".
    /// </summary>
    private string Write(CompiledCondition expression, EvaluationContext context)
    {
        var value = expression.Evaluate(context);
        var isInPart = value.IsUnknown && expression.Missing(context) is { Count: > 0 } missing && missing.All(static m => m.IsInPart);
        var node = expression.Root;
        while (node is ConditionalNode choice && choice.Test.EvaluateAfresh(context).ToTruth() is var test && (isInPart || test <= Truth.True))
        {
            node = test == Truth.True ? choice.WhenTrue : choice.WhenFalse;
            value = node.EvaluateAfresh(context);
        }

        return isInPart && value.IsUnknown ? CoreWords.Message_NotKnownExactly : Values.Write(value, node.Type, node.Fact);
    }

    /// <summary>Why a rule judges nothing that was before its first day.</summary>
    private string NotInForce(Finding finding) => CoreWords.Message_NotInForce(Norm(finding), TellDay(finding), finding.Entry.Rule.DayTest!.InForce.ToString());

    /// <summary>Why a rule is a yardstick only.</summary>
    public string TellYardstick(Finding finding) => CoreWords.Message_Yardstick(Norm(finding), finding.Entry.Rule.DayTest!.InForce.ToString(), TellDay(finding));

    /// <summary>What it is whose days count: the rule where it has days of its own, else its ruleset.</summary>
    private string Norm(Finding finding)
        => finding.Rule.DaysOfForce is not null && string.Equals(finding.Rule.Ruleset, PlanOf(finding).Name, StringComparison.Ordinal) ? CoreWords.Message_TheRule : PlanOf(finding).Title;

    /// <summary>The day of what a finding is about, as it is stated, or as it is taken to be: "on 1 April 2009", "in 2009".</summary>
    private string TellDay(Finding finding)
    {
        using var hold = Hold();
        var test = finding.Entry.Rule.DayTest!;
        var (value, day) = At(finding, context => (test.Own.Evaluate(context), test.Judge(context)));
        return value.Bounds is { } bounds && day.Most >= bounds.Most ? bounds.PeriodCode() is null ? CoreWords.Message_OnSomeDay(bounds.ToString()) : CoreWords.Message_In(bounds.ToString())
            : day.IsStated || !finding.Result.RestsOnPresumption ? CoreWords.Message_On(Days.Tell(DateOnly.FromDayNumber(day.Most)))
            : CoreWords.Message_OnPresumed(Days.Tell(DateOnly.FromDayNumber(day.Most)));
    }

    /// <summary>The tests of the sides on which nobody is bound, or it is not known whether anybody is.</summary>
    private static IEnumerable<BoundTest> Unbound(CompiledRule rule, EvaluationContext context)
        => (rule.Bound ?? []).Where(test => RuleEngine.BoundBy(test, rule.PresumesBound, context).Presumed != Truth.True);

    /// <summary>What holds of the element that an outcome is about.</summary>
    private T At<T>(Finding finding, Func<EvaluationContext, T> tell)
    {
        var context = ContextOf(finding);
        MoveTo(finding, context);
        var told = tell(context);
        context.LeaveElement();
        return told;
    }

    /// <summary>Turns to the element that an outcome is about, or to any of a list that has none.</summary>
    private static void MoveTo(Finding finding, EvaluationContext context)
    {
        if (finding.Rule.Scope is null || finding.Result.ElementIndex >= 0)
        {
            RuleEvaluator.MoveTo(finding.Entry.Rule, finding.Result.ElementIndex, context);
        }
        else
        {
            context.SetUnknownElement(finding.Entry.Rule.Scope);
        }
    }

    private void Return(OutcomeBuffer held) => basis.Return(held);

    /// <summary>Takes hold of the contexts; what is held by the same thread already stays so until the first to take it lets go.</summary>
    private Holding Hold() => new(this);

    private static string NotStated(IReadOnlyList<MissingFact> missing)
    {
        var titles = missing.ToLookup(m => m.IsParameter, m => m.InWords);
        string[] facts = [.. titles[false].Distinct(StringComparer.Ordinal)], parameters = [.. titles[true].Distinct(StringComparer.Ordinal)];
        var ofFacts = facts.Length > 0 ? CoreWords.Message_NotStated(PlainText.Join(facts)) : parameters.Length == 0 ? CoreWords.Message_NotStatedAtAll : "";
        return parameters.Length == 0 ? ofFacts : $"{ofFacts}{(facts.Length > 0 ? " " : "")}{CoreWords.Message_NoValue(PlainText.Join(parameters))}";
    }

    private string WhyNotApplicable(IReadOnlyList<(string Role, TraceNode Trace)> traces)
    {
        if (traces.FirstOrDefault(t => string.Equals(t.Role, "when", StringComparison.Ordinal)).Trace is not { } when)
        {
            return CoreWords.Message_DoesNotApply;
        }

        var reasons = DecidingFacts(when).Select(fact => CoreWords.Message_DoesNotApplyFact(TitleOf(fact), TextOf(fact))).Distinct(StringComparer.Ordinal).ToArray();
        return reasons.Length > 0 ? CoreWords.Message_DoesNotApplyBecause(PlainText.Join(reasons)) : CoreWords.Message_DoesNotApplyCondition(when.Text);
    }

    /// <summary>A fact with its value. The amount of a sum of money is told as the sum, with its currency.</summary>
    private FactReading ReadingOf(TraceNode fact)
        => fact.Fact is null && ModelPlaces.Read(document.Partnership, ModelPlaces.OwnerOf(fact.Pointer!)) is ({ Fact: { Type: FactType.Money } money } member, var sum)
            ? new(ModelPlaces.OwnerOf(fact.Pointer!), money.Title, Values.Write(sum, member.Type, money))
            : new(fact.Pointer!, TitleOf(fact), TextOf(fact));

    private static string TitleOf(TraceNode fact) => MissingFacts.TitleOf(fact.Fact, fact.Path, fact.Text);

    private string TextOf(TraceNode fact) => Values.WriteWithUnit(fact.Value, fact.Type, fact.Fact) + DaySpan.Tell(document.Partnership, fact);

    private IEnumerable<FactReading> DaysOf(TraceNode fact)
        => DaySpan.Of(document.Partnership, fact).Select(day => new FactReading(day.Pointer, day.Member.Fact!.Title, Values.Write(day.Value, day.Member.Type, day.Member.Fact)));

    /// <summary>The stated facts among the parts of a condition that made it what it is.</summary>
    private static IEnumerable<TraceNode> DecidingFacts(TraceNode node)
        => IsReading(node) ? [node] : node.Children.Where(child => child.Decided).SelectMany(DecidingFacts);

    /// <summary>The same with lists of parts that are stated to be empty.</summary>
    private static IEnumerable<TraceNode> StatementsOf(TraceNode node)
        => IsReading(node) || node is { Pointer: not null, Value: { Kind: ValueKind.List, Count: 0 } } ? [node] : node.Children.Where(child => child.Decided).SelectMany(StatementsOf);

    /// <summary>Where the first stated fact stands that a condition reads, in the order of its trace; null for none.</summary>
    private static string? FirstReading(CompiledCondition condition, EvaluationContext context)
    {
        string? pointer = null;
        context.StartEvaluation();
        return TryFindReading(condition.Root, context, ref pointer) ? pointer : condition.Trace(context).Facts().FirstOrDefault(IsReading)?.Pointer;
    }

    /// <summary>Finds it without a trace, as most conditions allow; false where only a trace can tell.</summary>
    private static bool TryFindReading(ConditionNode node, EvaluationContext context, ref string? pointer, VariablePlace? variables = null)
    {
        switch (node)
        {
            case LiteralNode or InputNode:
                return true;
            case MemberNode or RootMemberNode when node is not IPresumable && Tracer.PointerOf(node, context, variables) is { } at:
                pointer = IsReading(node, node.Evaluate(context)) ? at : null;
                return true;
            case LogicalNode or NotNode or ComparisonNode or EqualityNode or InNode or HasNode or ArithmeticNode:
                for (var i = 0; i < node.Children.Count && pointer is null; i++)
                {
                    if (!TryFindReading(node.Children[i], context, ref pointer, variables))
                    {
                        return false;
                    }
                }

                return true;
            case QuantifierNode quantifier:
                return TryFindReading(quantifier.List, context, ref pointer, variables) && (pointer is not null || TryFindReadingInElements(quantifier, context, ref pointer, variables));
            default:
                return false;
        }
    }

    /// <summary>Finds it in the first element that makes the quantifier what it is; of a long list it is for a trace to say which one that is.</summary>
    private static bool TryFindReadingInElements(QuantifierNode quantifier, EvaluationContext context, ref string? pointer, VariablePlace? variables)
    {
        var list = quantifier.List.Evaluate(context);
        if (!list.TryGetList(out var elements) || elements.Count >= Tracer.Many || Tracer.PointerOf(quantifier.List, context, variables) is not { } place)
        {
            return false;
        }

        var whole = quantifier.Evaluate(context);
        var walk = new ListWalk(quantifier, context, list);
        while (walk.Next())
        {
            if (Tracer.IsAlike(quantifier.Body.Evaluate(context), whole))
            {
                return TryFindReading(quantifier.Body, context, ref pointer, new(quantifier.Slot, ListPlace.ElementPointer(place, list.IsInPart, walk.Index), variables)) && pointer is not null;
            }
        }

        return false;
    }

    /// <summary>Whether a step reads a stated fact; the parts and lists that facts are in are only passed through, and a list of texts is one fact.</summary>
    public static bool IsReading(TraceNode node)
        => node is { Pointer: not null, IsPresumed: false } && IsReading(node.Node, node.Value);

    private static bool IsReading(ConditionNode node, Value value)
        => !value.IsUnknown && (node.Fact is not null || (value.Kind is not (ValueKind.Object or ValueKind.List) && node.Path?.EndsWith("[]", StringComparison.Ordinal) != true));

    /// <summary>That contexts are one thread's.</summary>
    private readonly ref struct Holding
    {
        private readonly Explainer _explainer;

        public Holding(Explainer explainer)
        {
            _explainer = explainer;
            Monitor.Enter(explainer._gate);
            explainer._holds++;
        }

        /// <summary>Lets go, so that others may explain with the evaluator, or evaluate.</summary>
        public void Dispose()
        {
            if (--_explainer._holds == 0 && _explainer._held is { } held)
            {
                _explainer._held = null;
                _explainer.Return(held);
            }

            Monitor.Exit(_explainer._gate);
        }
    }
}
