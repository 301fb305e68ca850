using RelationshipRules.Conditions;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Turns rulesets, a profile and a day into rules that can be evaluated, checking every name and type on the way.</summary>
internal sealed class RulesetCompiler(Ruleset evaluated, RulesetLineage lineage, KnownRulesets known, Profile profile, DateOnly asOf)
{
    /// <summary>The name by which conditions call the day of the analysis; it is never unknown.</summary>
    internal const string DayName = "asOf";

    private readonly IReadOnlyList<Ruleset> _ancestry = lineage.Ancestry(evaluated);
    private readonly ConditionEnvironment _environment = new(ModelTypes.Partnership);
    private readonly Dictionary<string, ConditionScope> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterPlan> _parameters = new(StringComparer.Ordinal);
    private readonly List<PresumptionPlan> _presumptions = [];
    private readonly HashSet<DerivedSymbol> _presuming = [];

    /// <summary>
    /// Compiles, checking the profile's names too. A ruleset that another of them extends is not evaluated on its own, for the other stands in
    /// for it. Where errors are reported, what is returned is not to be evaluated.
    /// </summary>
    public static IReadOnlyList<RulesetPlan> Compile(IReadOnlyList<Ruleset> inUse, Profile inForce, DateOnly day, ICollection<Diagnostic> diagnostics)
    {
        var all = new KnownRulesets(inUse);
        new ProfileChecker(all, diagnostics).Check(inForce);
        var family = new RulesetLineage(inUse, all, diagnostics);
        if (!family.Resolve())
        {
            return [];
        }

        var plans = new List<RulesetPlan>(inUse.Count);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ruleset in inUse.Where(r => !family.StoodInFor.Contains(r.Name)))
        {
            var plan = new RulesetCompiler(ruleset, family, all, inForce, day).Compile();
            plans.Add(plan);
            foreach (var id in plan.Rules.Select(r => r.Descriptor.Id).Where(id => !ids.TryAdd(id, plan.Name)))
            {
                var message = $"The rulesets '{ids[id].Shown()}' and '{plan.Name.Shown()}' both bring the rule {id}; use one of them.";
                diagnostics.Add(new(RulesetDiagnostics.RuleInTwoRulesets, Severity.Error, message, ruleset.Root.StartLocation));
            }
        }

        return plans;
    }

    private RulesetPlan Compile()
    {
        _environment.AddConstant(DayName, ConditionType.Day, Value.From((DateOnly?)asOf));
        AddParameters();
        AddExtensions();
        var declared = DeclareDerivedFacts();

        // Where a ruleset applies is its own matter; what others presume that it extends plays no part in it.
        AddPresumptions(evaluated);
        var place = Compile(evaluated.ApplicabilityCursor, ConditionType.Bool, null, mayPresume: true);
        foreach (var ruleset in _ancestry.Reverse().Skip(1))
        {
            AddPresumptions(ruleset);
        }

        var derived = DefineDerivedFacts(declared);
        CheckPresumptions();
        CheckDerived(declared);
        var yardstick = profile.ResolveYardstick(evaluated.Name);
        var binding = yardstick.Contains(ApplicabilityTest.Party) ? null : _ancestry.Select(r => r.BindsSource).LastOrDefault(b => b is not null);
        var bound = binding is null ? null : new BoundTests(binding, CompileBound);
        var boundPresumption = binding?.Info.Presumption is { } presumed && profile.Presumes(presumed) ? presumed : null;
        var dayTests = new DayTests(evaluated, asOf, profile, (text, scope) => _environment.Compile(text, ConditionType.Day, scope, []));
        return new()
        {
            Name = evaluated.Name,
            Title = evaluated.Title,
            Version = evaluated.Version,
            LastVerifiedOn = evaluated.LastVerifiedOn,
            ApplicabilityReason = evaluated.ApplicabilityReason,
            Yardstick = yardstick,
            Applicability = place,
            BindsReason = binding?.Info.Reason,
            DaysOfForce = evaluated.DaysOfForce,
            SupersededBy = evaluated.DaysOfForce?.To < asOf ? evaluated.SupersededBy : null,
            DayPresumption = dayTests.Presumption,
            Presumptions = _presumptions,
            BoundPresumption = boundPresumption,
            Environment = _environment,
            Parameters = [.. _parameters.Values],
            DerivedFacts = derived,
            Extensions = [.. _ancestry.SelectMany(r => r.Extensions)],
            Rules = [.. lineage.Rules(evaluated).Select(rule => CompileRule(rule, place, bound, boundPresumption is not null, dayTests))],
        };
    }

    private void AddParameters()
    {
        foreach (var ruleset in _ancestry)
        {
            foreach (var extends in ruleset.ExtendsSources)
            {
                CheckOverrides(extends);
            }

            foreach (var parameter in ruleset.Parameters)
            {
                if (!_parameters.ContainsKey(parameter.Name))
                {
                    _parameters.Add(parameter.Name, PlanParameter(ruleset, parameter));
                    continue;
                }

                Report(
                    RulesetDiagnostics.DeclaredTwice,
                    $"The parameter '{parameter.Name.Shown()}' is also declared by a ruleset that this one extends; give it a new value under 'extends'.",
                    ruleset.LocateParameter(parameter));
            }
        }
    }

    private ParameterPlan PlanParameter(Ruleset ruleset, Parameter parameter)
    {
        var (name, title, unit) = (parameter.Name, parameter.Title, parameter.Unit);
        var info = new FactInfo { Path = $"params.{name}", Name = name, Group = "params", Title = title, Meaning = "", Question = "", Type = parameter.Type, Unit = unit };
        var (value, origin, citation, ours) = Resolve(ruleset, parameter);
        return new(_environment.AddParameter(name, FactForms.TypeOf(info), info), PlainValue.From(value) ?? Value.Unknown, new()
        {
            Ruleset = ruleset.Name,
            Name = name,
            Title = title,
            Value = value,
            Text = value is null ? CoreWords.Parameter_NotKnown(Days.Tell(asOf)) : value is double number ? PlainText.WithUnit(number, unit) : PlainText.WithUnit(PlainText.Of(value), unit),
            Unit = unit,
            Origin = origin,
            Citation = citation,
            Ours = ours,
        });
    }

    /// <summary>
    /// The value in force. From the ruleset evaluated down to the one that declares the parameter, the first that says something
    /// counts; at each, the profile's word comes before the ruleset's.
    /// </summary>
    private (object? Value, string Origin, Citation? Citation, string? Ours) Resolve(Ruleset declaring, Parameter parameter)
    {
        for (var i = _ancestry.Count - 1; i >= 0; i--)
        {
            var ruleset = _ancestry[i];
            if (profile.FindParameter(ruleset.Name, parameter.Name) is var (setting, holder))
            {
                return (ParameterReader.Read(setting.Value.Value, parameter.Type), CoreWords.Origin_Profile(holder.Name), null, setting.Value.Reason);
            }

            if (ruleset == declaring)
            {
                break;
            }

            var changes = ruleset.ExtendsSources.SelectMany(e => e.Parameters);
            if (changes.FirstOrDefault(c => string.Equals(c.Name, parameter.Name, StringComparison.Ordinal)) is { } changed)
            {
                return (ParameterReader.Read(changed.Value, parameter.Type), CoreWords.Origin_Ruleset(ruleset.Name, declaring.Name), changed.Citation, changed.Ours);
            }
        }

        return parameter.ValueOn(asOf) is { } dated
            ? (dated.Value, CoreWords.Origin_RulesetFrom(declaring.Name, Days.Tell(dated.From)), parameter.Citation, parameter.Ours)
            : (null, CoreWords.Origin_NoValue(declaring.Name, Days.Tell(asOf)), parameter.Citation, parameter.Ours);
    }

    private void CheckOverrides(ExtendsSource extends)
    {
        var declared = _ancestry.First(r => string.Equals(r.Name, extends.Ruleset, StringComparison.Ordinal));
        var parameters = lineage.Ancestry(declared).SelectMany(r => r.Parameters).ToList();
        foreach (var changed in extends.Parameters)
        {
            if (parameters.Find(p => string.Equals(p.Name, changed.Name, StringComparison.Ordinal)) is not { } parameter)
            {
                Report(
                    RulesetDiagnostics.UnknownParameter,
                    $"The ruleset '{extends.Ruleset.Shown()}' has no parameter '{changed.Name.Shown()}'{NearestName.Hint(changed.Name, parameters.Select(p => p.Name))}",
                    changed.At.NameLocation);
            }
            else if (changed.Value.Kind != JsonKind.None && ParameterReader.Read(changed.Value, parameter.Type) is null)
            {
                Report(RulesetDiagnostics.ParameterValue, ParameterReader.WrongValue(changed.Name, parameter.Type, changed.Value), changed.Value.Location);
            }
        }
    }

    private void AddExtensions()
    {
        foreach (var extension in _ancestry.SelectMany(r => r.ExtensionSources))
        {
            if (_environment.AddExtension(extension.Info, FactForms.TypeOf(extension.Info)) is { } problem)
            {
                Report(RulesetDiagnostics.Extension, problem, extension.Path.Location);
            }
        }
    }

    /// <summary>Adds what a ruleset presumes, but for what a ruleset that extends it has something of the same name or fact for, be that only on offer.</summary>
    private void AddPresumptions(Ruleset ruleset)
    {
        List<Presumption> instead = [.. _ancestry.Where(r => r != ruleset && lineage.Ancestry(r).Contains(ruleset)).SelectMany(r => r.Presumptions)];
        foreach (var source in ruleset.PresumptionSources)
        {
            var derived = _environment.DerivedFacts.FirstOrDefault(d => string.Equals(d.Info.Path, source.Info.Fact, StringComparison.Ordinal));
            var value = derived is not null ? PlainValue.From(ParameterReader.Read(source.Value, derived.Info.Type)) : PresumedValue.Read(source, Report);
            if (value is { IsUnknown: true })
            {
                Report(RulesetDiagnostics.BadPresumption, $"The fact '{source.Info.Fact.Shown()}' cannot have this value.", source.Value.Location);
            }
            else if (value is not null && profile.Presumes(source.Info) && !instead.Exists(p => IsInsteadOf(p, source.Info)) && _environment.AddPresumed(source.Info.Fact, value.Value, derived) is { } fact)
            {
                _presumptions.Add(new(fact, source.Info));
            }
        }

        static bool IsInsteadOf(Presumption nearer, Presumption other) =>
            string.Equals(nearer.Name, other.Name, StringComparison.Ordinal) || string.Equals(nearer.Fact, other.Fact, StringComparison.Ordinal);
    }

    /// <summary>What is presumed of a derived fact of elements holds while the element itself states nothing that the fact rests on, be it said of others what may be.</summary>
    private void CheckPresumptions()
    {
        foreach (var symbol in _presumptions.Count == 0 ? [] : _environment.DerivedFacts)
        {
            var reads = ReadCollector.OfAll(symbol.Body);
            symbol.MayPresume = reads.Presumed.Count > 0;
            symbol.OwnPlaces = reads.PlacesOf(symbol.Scope);
        }

        foreach (var source in _ancestry.SelectMany(r => r.PresumptionSources))
        {
            if (_environment.DerivedFacts.FirstOrDefault(d => string.Equals(d.Info.Path, source.Info.Fact, StringComparison.Ordinal)) is { Body: { } body } derived
                && (derived.Scope.ElementName is null
                    || ReadCollector.Of(body) is not { Extensions: [] } reads
                    || reads.Derived.Exists(other => string.Equals(other.Scope.Path, derived.Scope.Path, StringComparison.Ordinal))
                    || reads.PlacesOf(derived.Scope) is not [_, ..] own
                    || own.Exists(place => place.Path is { } path && FactCatalog.Find(path) is { Type: not (FactType.Choice or FactType.Boolean or FactType.Money) })))
            {
                Report(RulesetDiagnostics.BadPresumption, $"Nothing can be presumed of '{source.Info.Fact.Shown()}': that can be done for derived facts of elements that read choices, truth values, money and references of the element. Presume the facts that it reads.", source.Fact.Location);
            }
        }
    }

    private CompiledCondition? CompileBound(string text, ConditionScope? scope, JsonCursor at)
    {
        var errors = new List<ConditionError>();
        var compiled = _environment.Compile(text, ConditionType.Bool, scope, errors);
        foreach (var error in errors)
        {
            Report(error.Id, error.Message, at.Location);
        }

        return compiled;
    }

    private List<(DerivedFactSource Source, DerivedSymbol Symbol)> DeclareDerivedFacts()
    {
        // All are declared before any is compiled, so that their order in the file does not matter.
        var declared = new List<(DerivedFactSource Source, DerivedSymbol Symbol)>();
        foreach (var source in _ancestry.SelectMany(r => r.DerivedSources))
        {
            if (_environment.AddDerivedFact(source.Info, FactForms.TypeOf(source.Info), out var problem) is { } symbol)
            {
                declared.Add((source, symbol));
                if (source.MayPresume)
                {
                    _presuming.Add(symbol);
                }
            }
            else
            {
                Report(RulesetDiagnostics.DerivedFact, problem!, source.Path.Location);
            }
        }

        return declared;
    }

    private List<DerivedFactPlan> DefineDerivedFacts(List<(DerivedFactSource Source, DerivedSymbol Symbol)> declared)
    {
        var plans = new List<DerivedFactPlan>(declared.Count);
        foreach (var (source, symbol) in declared)
        {
            var cases = new List<(ConditionNode? When, ConditionNode Value)>(source.Cases.Count);
            foreach (var (when, value) in source.Cases)
            {
                var condition = Compile(when, ConditionType.Bool, symbol.Scope, source.MayPresume);
                var result = Compile(value, symbol.Type, symbol.Scope, source.MayPresume);
                if (result is not null && (condition is not null || when.Kind == JsonKind.None))
                {
                    cases.Add((condition?.Root, result.Root));
                }
            }

            if (cases.Count != source.Cases.Count || cases.Count == 0)
            {
                continue;
            }

            symbol.Define(cases);
            if (_environment.Compile(symbol.Scope.ElementName is { } element ? $"{element}.{symbol.Name}" : source.Info.Path, null, symbol.Scope, []) is { } read)
            {
                plans.Add(new(read, source.Info, source.Citations));
            }
        }

        if (_environment.FindEndless() is { } endless)
        {
            var isCircle = endless[0] == endless[^1];
            var chain = string.Join(" reads ", endless.Select(static s => s.Info.Path.Shown()));
            var place = declared.Find(d => d.Symbol == endless[0]).Source.Path;
            Report(
                isCircle ? RulesetDiagnostics.DerivedFactCycle : RulesetDiagnostics.DerivedFactsTooDeep,
                isCircle ? $"Derived facts read one another in a circle: {chain}." : $"Derived facts rest on one another in a chain of more than {ConditionLimits.MaxDerivedDepth}: {chain}.",
                place.Location);
        }

        return plans;
    }

    /// <summary>A derived fact says what something is, so it rests on what is stated; only whether something is spoken of may be presumed.</summary>
    private void CheckDerived(List<(DerivedFactSource Source, DerivedSymbol Symbol)> declared)
    {
        foreach (var (source, symbol) in declared.Where(d => d.Source.Info.Type != FactType.Boolean))
        {
            if (source.MayPresume)
            {
                Report(RulesetDiagnostics.BadPresumption, $"'{source.Info.Path.Shown()}' says more than yes or no, and may not presume: 'mayPresume' is for what says whether something is spoken of.", source.Path.Location);
            }
            else
            {
                CheckSaid("derivedFacts", source.Path, symbol.Body);
            }
        }
    }

    private CompiledRule CompileRule(RuleSource source, CompiledCondition? place, BoundTests? bound, bool presumesBound, DayTests days)
    {
        var scope = FindScope(source);
        var severity = profile.ResolveSeverity(source.Descriptor);
        if (scope is null && source.Scope.Kind != JsonKind.None)
        {
            // Without its element every condition would be wrong as well, which tells nobody anything.
            return new(_environment.Root, source) { Severity = severity.Severity, SeverityOrigin = severity.Origin };
        }

        var when = Compile(source, "when", source.When, ConditionType.Bool, scope, mayPresume: true);
        var require = Compile(source, "require", source.Require, ConditionType.Bool, scope);
        var explainedBy = Compile(source, "explainedBy", source.ExplainedBy, ConditionType.Bool, scope);
        var value = Compile(source, "value", source.Value, null, scope);
        var focus = Compile(source.Focus, null, scope);
        if (focus is { DirectFactPaths.Count: 0, DerivedFacts.Count: 0 })
        {
            Report(RulesetDiagnostics.BadFocus, $"'{focus.Text.Shown()}' is not a fact that a finding could point at.", source.Focus.Location);
        }

        CheckSaid("require", source.Require, require?.Root);
        CheckSaid("explainedBy", source.ExplainedBy, explainedBy?.Root);
        CheckSaid("value", source.Value, value?.Root);
        CheckConflicts(source);
        CheckRestated(source);
        return new(scope ?? _environment.Root, source)
        {
            Place = place,
            Bound = bound?.For(source.Descriptor.Addressee, scope),
            PresumesBound = presumesBound,
            DayTest = days.For(source.Descriptor, scope),
            SupersededBy = days.IsOwn(source.Descriptor) && source.Descriptor.SupersededBy is { } successor ? successor : evaluated.SupersededBy,
            Severity = severity.Severity,
            SeverityOrigin = severity.Origin,
            When = when,
            Require = require,
            ExplainedBy = explainedBy,
            Value = value,
            Focus = focus,
            Messages = [.. source.Messages.Select(message => CompileMessage(source, message, scope))],
            RulesetParameters = _parameters.Values.Select(parameter => parameter.Info),
        };
    }

    private void CheckConflicts(RuleSource source)
    {
        foreach (var element in source.Conflicts.EnumerateArray())
        {
            CheckOther(element.Member("rule"u8), "conflict with");
        }
    }

    private void CheckRestated(RuleSource source)
    {
        foreach (var other in source.Restates.EnumerateArray())
        {
            if (string.Equals(other.GetString(), source.Id, StringComparison.Ordinal))
            {
                Report(RulesetDiagnostics.UnknownRule, $"The rule {source.Id} restates itself.", other.Location);
                continue;
            }

            CheckOther(other, "restate");
        }
    }

    private void CheckOther(JsonCursor rule, string what)
    {
        if (rule.GetString() is { } id && !known.HasRule(id))
        {
            Report(RulesetDiagnostics.UnknownRule, $"There is no rule '{id.Shown()}' to {what}{NearestName.Hint(id, known.AllRules())}", rule.Location);
        }
    }

    /// <summary>What a rule asks, what it takes for a reason and what it says rest on what is stated alone, also by way of derived facts.</summary>
    private void CheckSaid(string key, JsonCursor at, ConditionNode? said)
    {
        if (said is not null && _presuming.Count > 0 && ReadCollector.OfAll(said).Derived.Find(_presuming.Contains) is { } fact)
        {
            Report(
                RulesetDiagnostics.BadPresumption,
                $"'{fact.Info.Path.Shown()}' may be presumed, which settles whether a rule speaks and never what it says: read it in 'when', and here only what is stated.",
                at.Kind == JsonKind.None ? new($"/{key}") : at.Location);
        }
    }

    private ConditionScope? FindScope(RuleSource source)
    {
        if (source.Scope.GetString() is not { } path)
        {
            return null;
        }

        if (_scopes.TryGetValue(path, out var scope))
        {
            return scope;
        }

        if (_environment.FindScope(path, out var problem) is { } found)
        {
            _scopes.Add(path, found);
            return found;
        }

        Report(RulesetDiagnostics.UnknownScope, problem!, source.Scope.Location);
        return null;
    }

    private MessageTemplate CompileMessage(RuleSource source, MessageSource message, ConditionScope? scope)
    {
        if (source.Code?.Messages.GetValueOrDefault(message.Outcome) is { } code)
        {
            return new(message.Outcome, [new(code.Text, new CodeCompiler(_environment, scope).CompileMessage(code, source.Code))]);
        }

        // What the library brings has been checked; an analysis needs few of its messages, and then compiles those.
        return source.IsChecked
            ? new(message.Outcome, () => CompileMessage(message.Template, scope))
            : new(message.Outcome, CompileMessage(message.Template, scope));
    }

    private MessagePart[] CompileMessage(JsonCursor cursor, ConditionScope? scope)
    {
        var syntax = TemplateSyntax.Parse(cursor.GetString()!, (at, message) => Report(RulesetDiagnostics.BadTemplate, message, cursor.LocateInText(at, 1)));
        return [.. syntax.Select(Part)];

        MessagePart Part(TemplatePart part)
        {
            var compiled = part.IsExpression ? Compile(part.Text, null, scope, cursor, part.Start) : null;
            CheckSaid("messages", cursor, compiled?.Root);
            return new(part.Text, compiled);
        }
    }

    /// <summary>Compiles a condition of a rule, which may be written in C#.</summary>
    private CompiledCondition? Compile(RuleSource source, string key, JsonCursor cursor, ConditionType? expected, ConditionScope? scope, bool mayPresume = false) =>
        source.Code?.Conditions.GetValueOrDefault(key) is { } code
            ? new CodeCompiler(_environment, scope).Compile(code, expected ?? ConditionType.String, (message, place) => Report(RulesetDiagnostics.Reads, message, new($"/{key}{place}", Path: cursor.Text.Path)))
            : Compile(cursor, expected, scope, mayPresume);

    private CompiledCondition? Compile(JsonCursor cursor, ConditionType? expected, ConditionScope? scope, bool mayPresume = false) =>
        cursor.GetString() is { } text ? Compile(text, expected, scope, cursor, 0, mayPresume) : null;

    /// <summary>Compiles an expression that stands within a JSON text; errors are reported at their place in the file.</summary>
    private CompiledCondition? Compile(string text, ConditionType? expected, ConditionScope? scope, JsonCursor cursor, int start, bool mayPresume = false)
    {
        var errors = new List<ConditionError>();
        var compiled = _environment.Compile(text, expected, scope, errors, mayPresume);
        foreach (var error in errors)
        {
            Report(error.Id, error.Message, cursor.LocateInText(start + error.Span.Start, error.Span.End - error.Span.Start));
        }

        return compiled;
    }

    private void Report(string id, string message, SourceLocation location) => lineage.Report(id, message, location);
}
